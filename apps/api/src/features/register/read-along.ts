import type { Asked } from "../../platform/database/asked-columns.js";
import type { Tx } from "../../platform/database/tx.js";
import { readOpenActions } from "../actions/index.js";
import { readLatestSignsOfSafety, readSignsOfSafety } from "../notes/index.js";
import type { RegisterEntry } from "./register-entry.entity.js";

/** Reads what a request asks for below entries, one statement a list, all of them sent at once. */
export async function readAlong(tx: Tx, entries: RegisterEntry[], { selected, below }: Asked): Promise<void> {
  const ids = entries.map((entry) => entry.id);
  await Promise.all([
    asks("openActions") && actions(),
    asks("latestSignsOfSafety") && latest(),
    asks("signsOfSafety") && notes(),
  ]);

  function asks(field: string): boolean {
    return below.some((start) => selected.has(`${start}fullCase.${field}`));
  }

  async function actions(): Promise<void> {
    const paths = below.map((start) => `${start}fullCase.openActions.`);
    const lists = await readOpenActions(tx, ids, { selected, below: paths });
    for (const [index, entry] of entries.entries()) entry.openActions = lists[index] ?? [];
  }

  async function latest(): Promise<void> {
    const found = await readLatestSignsOfSafety(tx, ids);
    for (const [index, entry] of entries.entries()) entry.latestSignsOfSafety = found[index] ?? null;
  }

  async function notes(): Promise<void> {
    const lists = await readSignsOfSafety(tx, ids);
    for (const [index, entry] of entries.entries()) entry.signsOfSafety = lists[index] ?? [];
  }
}
