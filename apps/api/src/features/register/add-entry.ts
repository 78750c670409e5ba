import { EntryStatus, type PlainDate } from "@rome/procedure";
import { nextReference } from "../../platform/database/next-reference.js";
import type { Tx, Values } from "../../platform/database/tx.js";
import { Child } from "../children/index.js";
import { keptPopulation } from "./keep-population.js";
import { RegisterEntry } from "./register-entry.entity.js";

/** A child who is not known yet. */
export type NewChild = Pick<Child, "firstName" | "lastName" | "dateOfBirth"> &
  Values<
    Pick<
      Child,
      | "formerNames"
      | "sex"
      | "upn"
      | "addressProtection"
      | "addressNote"
      | "hasEhcp"
      | "isLookedAfter"
      | "isOnChildProtectionPlan"
    >
  >;

/** What is known of the case when a child is added. What is left out is not known. */
export type EntryFacts = Values<
  Pick<
    RegisterEntry,
    | "boroughCode"
    | "referralGroup"
    | "locationStatus"
    | "onRoll"
    | "schoolId"
    | "responsibleTeam"
    | "provisionTypeCode"
    | "hoursPerWeek"
    | "planHoursNow"
    | "planTargetHours"
    | "planReviewOn"
    | "reason"
    | "reasonCodes"
    | "purposeCodes"
    | "leadServiceId"
    | "leadProfessional"
    | "dataProviderId"
  >
>;

/** A child to put on the register. */
export interface NewEntry extends EntryFacts {
  /** A child the authority knows, or a new one. */
  child: { id: string } | NewChild;
  /** ADDED by a referral or by hand, ACTIVE when brought in from the register kept before. */
  status: typeof EntryStatus.ADDED | typeof EntryStatus.ACTIVE;
  /** Today when left out; an import keeps the day of the register it comes from. */
  dateAdded?: PlainDate;
}

/** What was made. */
export interface AddedEntry {
  entryId: string;
  childId: string;
  reference: string;
}

/**
 * Puts a child on the register: the one writer of new entries. Gives the next reference, adds the child when new, links
 * an earlier entry that was removed (Q43) and keeps the population. The caller has held the register still with
 * `holdAdditions`, asked whether the child is known, and records the act.
 */
export async function addEntry(tx: Tx, { child, status, dateAdded, ...facts }: NewEntry): Promise<AddedEntry> {
  const reference = await nextReference(tx, "ENTRY");
  const known = "id" in child ? await tx.find(Child, { id: child.id }, { lock: true }) : null;
  if ("id" in child && !known) throw new Error("The child to put on the register is not there");
  const childId = "id" in child ? child.id : await tx.insert(Child, child);
  const dateOfBirth = "id" in child ? known?.dateOfBirth : child.dateOfBirth;
  if (!dateOfBirth) throw new Error("A child without a date of birth cannot be on the register");
  const entryId = await tx.insert(RegisterEntry, {
    ...facts,
    ...keptPopulation(tx.ctx, {
      dateOfBirth,
      onRoll: facts.onRoll ?? null,
      provisionTypeCode: facts.provisionTypeCode ?? null,
      hoursPerWeek: facts.hoursPerWeek ?? null,
      planTargetHours: facts.planTargetHours ?? null,
    }),
    reference,
    childId,
    status,
    dateAdded: dateAdded ?? tx.ctx.today,
    addedBy: tx.viewer.personId,
    addedAt: tx.ctx.now,
    previousEntryId: known ? await removedEntryOf(tx, childId) : null,
  });
  return { entryId, childId, reference };
}

/** Lets one addition of an authority decide at a time, so that the same new child is never added twice at once. */
export async function holdAdditions(tx: Tx): Promise<void> {
  await tx.rows("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`additions:${tx.viewer.authorityId}`]);
}

async function removedEntryOf(tx: Tx, childId: string): Promise<string | null> {
  const earlier = await tx.one<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = $2 AND e.status IN ('${EntryStatus.REMOVED}', '${EntryStatus.CLOSED}')
     ORDER BY e.removed_on DESC, e.added_at DESC LIMIT 1`,
    [tx.viewer.authorityId, childId],
  );
  return earlier?.id ?? null;
}
