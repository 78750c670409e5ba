import { nearBirthdays } from "../reading/near-birthdays.js";
import type { ChildFacts } from "./facts.js";
import type { HeldChild } from "./held-children.js";

/** A row of the file that was read, with the child it was found to be. */
export interface ReadRow {
  rowNumber: number;
  facts: ChildFacts;
  held: HeldChild | null;
}

/** The rows of a file read so far, found by birthday and UPN, so that a child who stands twice is noticed. */
export interface RowsSoFar {
  put(row: ReadRow): void;
  near(facts: ChildFacts): ReadRow[];
}

/** No rows yet. */
export function startRows(): RowsSoFar {
  const byBirthday = new Map<string, ReadRow[]>();
  const byUpn = new Map<string, ReadRow[]>();
  return {
    put(row) {
      add(byBirthday, row.facts.dateOfBirth, row);
      if (row.facts.upn !== null) add(byUpn, row.facts.upn, row);
    },
    near(facts) {
      const found = new Set(nearBirthdays(facts.dateOfBirth).flatMap((day) => byBirthday.get(day) ?? []));
      for (const row of facts.upn === null ? [] : (byUpn.get(facts.upn) ?? [])) found.add(row);
      return [...found].sort((a, b) => a.rowNumber - b.rowNumber);
    },
  };
}

function add(map: Map<string, ReadRow[]>, key: string, row: ReadRow): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
