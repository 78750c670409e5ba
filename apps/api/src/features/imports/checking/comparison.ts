import { dayInWords, ImportRowKind, RULES } from "@rome/procedure";
import type { FieldChange } from "../../../platform/audit/audit.js";
import { mostAlike, namesOf } from "../../register/index.js";
import type { StoredMatch } from "../imports.entities.js";
import { isCloseMatch, isSameChild } from "../reading/likeness.js";
import { nearBirthdays } from "../reading/near-birthdays.js";
import type { PackWords } from "../reading/words.js";
import { differenceFrom, isLive } from "./difference.js";
import type { ChildFacts } from "./facts.js";
import type { HeldChild } from "./held-children.js";
import type { ReadRow } from "./rows-so-far.js";
import { sideBySide } from "./words-of-facts.js";

const MOST_MATCHES = 6;

/** What a row is to the register and to the rows before it. */
export interface Comparison {
  kind: ImportRowKind;
  /** The one child it certainly is, on the register or removed earlier; null when none or when a person must say. */
  held: HeldChild | null;
  changes: FieldChange[];
  matches: StoredMatch[];
  notes: string[];
}

/** Who a row could be. */
export interface Candidates {
  same: HeldChild[];
  close: HeldChild[];
  /** Earlier rows of the file about what may be the same child. */
  twins: ReadRow[];
}

/** Finds who a row could be. `settledEntryId` is the entry that this very row of this very file became when it was brought in before. */
export function findCandidates(
  facts: ChildFacts,
  held: HeldByBirthday,
  earlier: readonly ReadRow[],
  settledEntryId: string | null,
): Candidates {
  const near = heldNear(held, facts);
  const before = settledEntryId === null ? undefined : near.find(({ entryId }) => entryId === settledEntryId);
  if (before && isLive(before)) return { same: [before], close: [], twins: [] };
  const twins = earlier.filter((row) => isCloseMatch(row.facts, facts));
  const ofTwins = new Set(twins.map(({ held: child }) => child?.entryId));
  const others = near.filter(({ entryId }) => entryId === null || !ofTwins.has(entryId));
  const same = others.filter((child) => namesOf(child).some((named) => isSameChild(named, facts)));
  // A child whose only entry was voided is nobody to choose from; one who has died is named, entry or not.
  const close = others.filter(
    (child) =>
      !same.includes(child) &&
      !child.isHidden &&
      (child.entryId !== null || child.hasDied) &&
      namesOf(child).some((named) => isCloseMatch(named, facts)),
  );
  return { same, close, twins };
}

/** Says what a row is: certain of one child, new, or for a person to settle. */
export function compareRow(facts: ChildFacts, { same, close, twins }: Candidates, words: PackWords): Comparison {
  const [only] = same;
  if (same.some(({ isHidden }) => isHidden)) return leftOut(KEPT_FROM_YOU);
  if (same.some(({ hasDied }) => hasDied)) return leftOut(HAS_DIED);
  if (twins.length > 0 || same.length > 1 || (only === undefined && close.length > 0)) {
    const matches = [
      ...twins.map((twin) => matchOf(facts, { ...twin.facts, ...ALONE }, { rowNumber: twin.rowNumber }, words)),
      ...[...same, ...close.filter(({ entryId }) => entryId !== null)].map((child) =>
        matchOf(facts, child, { entryId: child.entryId }, words),
      ),
    ];
    const mostAlike = matches.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_MATCHES);
    return { kind: ImportRowKind.CLOSE_MATCH, held: null, changes: [], matches: mostAlike, notes: notesOnDead(close) };
  }
  if (only === undefined) return { kind: ImportRowKind.NEW, held: null, changes: [], matches: [], notes: [] };
  if (!isLive(only)) return { kind: ImportRowKind.NEW, held: only, changes: [], matches: [], notes: returnNotes(only) };
  const { changes, notes } = differenceFrom(only, facts, words);
  const kind = changes.length > 0 ? ImportRowKind.KNOWN : ImportRowKind.UNCHANGED;
  return { kind, held: only, changes, matches: [], notes };
}

/** About a child whose record is kept from whoever brings the file in. */
const KEPT_FROM_YOU =
  "This child's record is restricted, so the row is left out. Ask the strategic lead to enter what it says.";
const HAS_DIED = `The row is left out. ${RULES.CHILD_HAS_DIED.says} Tell whoever sent the file, so that nobody writes to the family.`;

function notesOnDead(close: readonly HeldChild[]): string[] {
  return close
    .filter(({ hasDied }) => hasDied)
    .map(
      ({ firstName, lastName, dateOfBirth }) =>
        `Much like ${firstName} ${lastName}, born ${dayInWords(dateOfBirth)}, who has died. If it is the same child, decide later and tell whoever sent the file.`,
    );
}

function leftOut(why: string): Comparison {
  return { kind: ImportRowKind.UNREADABLE, held: null, changes: [], matches: [], notes: [why] };
}

function returnNotes(held: HeldChild): string[] {
  if (held.reference === null) return [];
  return [`Was on the register before as ${held.reference}: comes back with a new entry, linked to the old one.`];
}

/** A row of a file says nothing of former names and UPNs. */
const ALONE = { formerNames: [], formerUpns: [] };

function matchOf(
  row: ChildFacts,
  other: ChildFacts & Pick<HeldChild, "formerNames" | "formerUpns">,
  at: { entryId?: string | null; rowNumber?: number },
  words: PackWords,
): StoredMatch {
  const alike = mostAlike(row, other);
  const name = `${other.lastName}, ${other.firstName}`;
  return { entryId: null, rowNumber: null, ...at, name, ...alike, cells: sideBySide(other, row, words) };
}

/** Children the authority knows, found by birthday and UPN, former ones too. */
export interface HeldByBirthday {
  birthdays: Map<string, HeldChild[]>;
  upns: Map<string, { child: HeldChild }[]>;
}

/** Puts children where rows look for them. */
export function byBirthday(held: readonly HeldChild[]): HeldByBirthday {
  return {
    birthdays: Map.groupBy(held, ({ dateOfBirth }) => dateOfBirth),
    upns: Map.groupBy(
      held.flatMap((child) => [child.upn ?? "", ...child.formerUpns].map((upn) => ({ upn, child }))),
      ({ upn }) => upn,
    ),
  };
}

function heldNear({ birthdays, upns }: HeldByBirthday, facts: ChildFacts): HeldChild[] {
  const found = new Set(nearBirthdays(facts.dateOfBirth).flatMap((day) => birthdays.get(day) ?? []));
  for (const { child } of facts.upn ? (upns.get(facts.upn) ?? []) : []) found.add(child);
  return [...found];
}
