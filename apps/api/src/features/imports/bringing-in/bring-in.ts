import { AddressProtection, EntryStatus } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import type { Tx } from "../../../platform/database/tx.js";
import { Action } from "../../actions/index.js";
import { Child } from "../../children/index.js";
import { CaseNote } from "../../notes/index.js";
import { addEntry, type EntryFacts, keptPopulation, RegisterEntry } from "../../register/index.js";
import { type Difference, differenceFrom, isLive } from "../checking/difference.js";
import type { ChildFacts } from "../checking/facts.js";
import type { HeldChild } from "../checking/held-children.js";
import { change, wordsOfFacts } from "../checking/words-of-facts.js";
import type { ReadAction } from "../reading/parse-actions.js";
import type { PackWords } from "../reading/words.js";
import type { Ids } from "./codes.js";
import type { PlannedChild } from "./plan.js";

/** What bringing one child in did. */
export interface BroughtIn {
  entryId: string;
  outcome: "added" | "changed" | "unchanged";
  actionsMade: number;
  isAddressToConfirm: boolean;
}

/** Brings one child in; null when somebody else changed the entry meanwhile. */
export async function bringIn(tx: Tx, child: PlannedChild, ids: Ids, words: PackWords): Promise<BroughtIn | null> {
  const { held, facts } = child;
  if (held && isLive(held)) return await bringInChanges(tx, held, differenceFrom(held, facts, words), ids);
  return await bringInEntry(tx, held, facts, ids, words);
}

/** A new entry, ACTIVE and with its own date added; for a child who was removed earlier it is linked to the old one (Q43). */
async function bringInEntry(
  tx: Tx,
  held: HeldChild | null,
  facts: ChildFacts,
  ids: Ids,
  words: PackWords,
): Promise<BroughtIn | null> {
  const gaps = held ? differenceFrom(held, facts, words) : null;
  const addressNotes = gaps ? gaps.newAddressNotes : facts.addressNotes;
  if (held && gaps && !(await patchChild(tx, held, gaps))) return null;
  const { firstName, lastName, dateOfBirth, sex, upn } = facts;
  const { entryId } = await addEntry(tx, {
    child: held ? { id: held.childId } : { firstName, lastName, dateOfBirth, sex, upn, ...addressAfter(addressNotes) },
    status: EntryStatus.ACTIVE,
    ...(facts.dateAdded === null ? {} : { dateAdded: facts.dateAdded }),
    ...entryFacts(facts, ids),
  });
  await addActions(tx, entryId, facts.actions, ids);
  await addNotes(tx, entryId, facts.comments);
  const said = Object.entries(wordsOfFacts(facts, words)) as [Parameters<typeof change>[0], string | null][];
  await recordWrite(tx, {
    act: "confirmImport",
    entity: "RegisterEntry",
    entityId: entryId,
    entryId,
    changes: said.filter(([, after]) => after !== null).map(([field, after]) => change(field, null, after)),
  });
  return {
    entryId,
    outcome: "added",
    actionsMade: facts.actions.length,
    isAddressToConfirm: addressNotes.length > 0,
  };
}

/** Only what the row says otherwise is written, and only actions and notes that are not there yet. */
async function bringInChanges(tx: Tx, held: HeldChild, difference: Difference, ids: Ids): Promise<BroughtIn | null> {
  const { entryId, entryVersion } = held;
  if (entryId === null || entryVersion === null) throw new Error("A child on the register has no entry");
  const nothing = { entryId, outcome: "unchanged", actionsMade: 0, isAddressToConfirm: false } as const;
  if (difference.changes.length === 0) return nothing;
  const values = { ...entryFacts(difference.facts, ids), ...populationAfter(tx, held, difference.facts) };
  if (!(await tx.patch(RegisterEntry, entryId, entryVersion, values))) return null;
  if (!(await patchChild(tx, held, difference))) return null;
  await addActions(tx, entryId, difference.newActions, ids);
  await addNotes(tx, entryId, difference.newComments);
  await recordWrite(tx, {
    act: "confirmImport",
    entity: "RegisterEntry",
    entityId: entryId,
    entryId,
    changes: difference.changes,
  });
  return {
    entryId,
    outcome: "changed",
    actionsMade: difference.newActions.length,
    isAddressToConfirm: difference.newAddressNotes.length > 0,
  };
}

function entryFacts(facts: ChildFacts, ids: Ids): EntryFacts {
  const { boroughCode, onRoll, responsibleTeam, provisionTypeCode, hoursPerWeek, reason } = facts;
  return {
    boroughCode,
    onRoll,
    responsibleTeam,
    provisionTypeCode,
    hoursPerWeek,
    reason,
    referralGroup: facts.group,
    schoolId: ids.school(facts.schoolName),
    leadServiceId: ids.service(facts.leadServiceCode),
    dataProviderId: ids.service(facts.dataProviderCode),
  };
}

function populationAfter(tx: Tx, held: HeldChild, facts: ChildFacts) {
  const { onRoll, provisionTypeCode, hoursPerWeek } = facts;
  const { dateOfBirth, planTargetHours } = held;
  return keptPopulation(tx.ctx, { dateOfBirth, onRoll, provisionTypeCode, hoursPerWeek, planTargetHours });
}

/** Fills what was not known of the child; false when somebody else changed the child meanwhile. */
async function patchChild(tx: Tx, held: HeldChild, { facts, newAddressNotes }: Difference): Promise<boolean> {
  const isSame = facts.sex === held.sex && facts.upn === held.upn && newAddressNotes.length === 0;
  if (isSame) return true;
  const notes = [...(held.addressNote === null ? [] : [held.addressNote]), ...newAddressNotes];
  return await tx.patch(Child, held.childId, held.childVersion, {
    sex: facts.sex,
    upn: facts.upn,
    ...(newAddressNotes.length > 0 ? addressAfter(notes) : {}),
  });
}

/** A note about the address goes here and nowhere else, until a person confirms or lifts it. */
function addressAfter(notes: readonly string[]): Partial<Pick<Child, "addressProtection" | "addressNote">> {
  return notes.length === 0 ? {} : { addressProtection: AddressProtection.TO_CONFIRM, addressNote: notes.join("\n") };
}

async function addActions(tx: Tx, entryId: string, actions: readonly ReadAction[], ids: Ids): Promise<void> {
  for (const { text, ownerServiceCode, dueOn } of actions) {
    const ownerServiceId = ids.service(ownerServiceCode);
    await tx.insert(Action, {
      entryId,
      text,
      ownerServiceId,
      dueOn,
      agreedAt: tx.ctx.now,
      isFreeText: ownerServiceId === null || dueOn === null,
    });
  }
}

async function addNotes(tx: Tx, entryId: string, comments: readonly string[]): Promise<void> {
  for (const text of comments)
    await tx.insert(CaseNote, { entryId, text, writtenBy: tx.viewer.personId, writtenAt: tx.ctx.now });
}
