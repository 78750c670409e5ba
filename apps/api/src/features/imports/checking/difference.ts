import { isDeepStrictEqual } from "node:util";
import { AddressProtection, checkUpn, dayInWords, isOnRegister } from "@rome/procedure";
import type { FieldChange } from "../../../platform/audit/audit.js";
import type { ImportFieldCode } from "../reading/import-fields.js";
import type { ReadAction } from "../reading/parse-actions.js";
import { type PackWords, plainWords } from "../reading/words.js";
import { type ChildFacts, merged, newActions, newTexts, saysSchool } from "./facts.js";
import type { HeldChild } from "./held-children.js";
import type { ReadRow } from "./rows-so-far.js";
import { actionInWords, change, wordsOfFacts } from "./words-of-facts.js";

/** What a row would change about a child who is on the register. */
export interface Difference {
  /** In words, for the person who checks. */
  changes: FieldChange[];
  /** The same facts with the row's changes made. */
  facts: ChildFacts;
  newActions: ReadAction[];
  newComments: string[];
  /** New words that ask for the address to be kept back. */
  newAddressNotes: string[];
  /** What the row says that the register does not take from a file. */
  notes: string[];
}

const TAKEN = [
  ["boroughCode", "borough"],
  ["provisionTypeCode", "provisionType"],
  ["hoursPerWeek", "hours"],
  ["group", "group"],
  ["reason", "reason"],
  ["leadServiceCode", "leadService"],
  ["dataProviderCode", "dataProvider"],
] as const satisfies readonly (readonly [keyof ChildFacts, ImportFieldCode])[];

/** Compares a row with the child held. What the row does not say is never cleared; who the child is stays as held, and only gaps are filled. */
export function differenceFrom(held: HeldChild, row: ChildFacts, words: PackWords): Difference {
  const taken = Object.fromEntries(
    TAKEN.filter(([field]) => row[field] !== null).map(([field]) => [field, row[field]]),
  );
  const facts: ChildFacts = { ...held, ...taken, ...schoolAfter(held, row), ...identityAfter(held, row) };
  const actions = newActions(row.actions, held.actions);
  const comments = newTexts(row.comments, held.comments);
  const addressNotes = newAddressNotes(held, row);
  return {
    changes: changesBetween(held, facts, words, { actions, comments, hasAddressNote: addressNotes.length > 0 }),
    facts,
    newActions: actions,
    newComments: comments,
    newAddressNotes: addressNotes,
    notes: identityNotes(held, row),
  };
}

/** What a second row about the same child would add to the first, and to what is held already: gaps filled, actions, notes. */
export function additionTo(
  { facts: first, held }: Pick<ReadRow, "facts" | "held">,
  later: ChildFacts,
  words: PackWords,
): FieldChange[] {
  if (held && isLive(held)) {
    const alone = differenceFrom(held, first, words).changes;
    const together = differenceFrom(held, merged(first, later), words).changes;
    return together.filter((change) => !alone.some((one) => isDeepStrictEqual(one, change)));
  }
  return changesBetween(first, merged(first, later), words, {
    actions: newActions(later.actions, first.actions),
    comments: newTexts(later.comments, first.comments),
    hasAddressNote: newTexts(later.addressNotes, first.addressNotes).length > 0,
  });
}

interface Added {
  actions: readonly ReadAction[];
  comments: readonly string[];
  hasAddressNote: boolean;
}

function changesBetween(held: ChildFacts, after: ChildFacts, words: PackWords, added: Added): FieldChange[] {
  const [before, now] = [wordsOfFacts(held, words), wordsOfFacts({ ...after, actions: held.actions }, words)];
  const fields = Object.keys(now) as ImportFieldCode[];
  const changed = fields.filter((field) => before[field] !== now[field]);
  return [
    ...changed.map((field) => change(field, before[field] ?? null, now[field] ?? null)),
    ...added.actions.map((action) => ({
      ...change("actions", null, actionInWords(action, words)),
      label: "New action",
    })),
    ...added.comments.map((text) => ({ ...change("comments", null, text), label: "New case note" })),
    ...(added.hasAddressNote
      ? [{ ...change("comments", null, "To be confirmed by a person"), label: "Address not to be shared" }]
      : []),
  ];
}

/** One cell says school, roll and team: a school means on roll there, "not on roll" clears the school, a team is kept beside them. */
function schoolAfter(held: HeldChild, row: ChildFacts): Pick<ChildFacts, "schoolName" | "onRoll" | "responsibleTeam"> {
  const { onRoll, responsibleTeam } = held;
  if (!saysSchool(row)) return { schoolName: held.schoolName, onRoll, responsibleTeam };
  if (row.onRoll === false) return { schoolName: null, onRoll: false, responsibleTeam };
  if (row.schoolName === null)
    return { schoolName: held.schoolName, onRoll, responsibleTeam: row.responsibleTeam ?? responsibleTeam };
  const isSameSchool = held.schoolName !== null && plainWords(held.schoolName) === plainWords(row.schoolName);
  return { schoolName: isSameSchool ? held.schoolName : row.schoolName, onRoll: true, responsibleTeam };
}

function identityAfter(held: HeldChild, row: ChildFacts): Pick<ChildFacts, "sex" | "upn"> {
  const isBetter = row.upn !== null && (held.upn === null || (!checkUpn(held.upn).ok && checkUpn(row.upn).ok));
  return { sex: held.sex ?? row.sex, upn: isBetter ? row.upn : held.upn };
}

/** A note that was already weighed, and lifted by a person, does not come back. */
function newAddressNotes(held: HeldChild, row: ChildFacts): string[] {
  if (held.addressProtection !== AddressProtection.NONE) return [];
  const known = held.addressNote ?? "";
  return row.addressNotes.filter((note) => !known.includes(note.trim()));
}

function identityNotes(held: HeldChild, row: ChildFacts): string[] {
  const kept: string[] = [];
  const name = (child: ChildFacts) => `${child.firstName} ${child.lastName}`;
  if (name(held) !== name(row)) kept.push(`the name ${name(held)}`);
  if (held.dateOfBirth !== row.dateOfBirth) kept.push(`the date of birth ${dayInWords(held.dateOfBirth)}`);
  if (held.sex !== null && row.sex !== null && held.sex !== row.sex) kept.push("the sex");
  const isFormerUpn = row.upn !== null && held.formerUpns.includes(row.upn);
  if (row.upn !== null && !isFormerUpn && identityAfter(held, row).upn !== row.upn) kept.push(`the UPN ${held.upn}`);
  if (isLive(held) && row.dateAdded !== null && held.dateAdded !== null && held.dateAdded !== row.dateAdded)
    kept.push(`the date added ${dayInWords(held.dateAdded)}`);
  const former = isFormerUpn ? [`${row.upn} is a former UPN of this child: the register keeps ${held.upn}.`] : [];
  if (kept.length === 0) return former;
  return [...former, `The register keeps ${kept.join(", ")}: if the file is right, correct it on the child's page.`];
}

/** Whether the child is on the register now. */
export function isLive(held: HeldChild): boolean {
  return held.status !== null && isOnRegister(held.status);
}
