import { tablesOfChild } from "@rome/api/platform/data-map/tables-of-child";
import { type ArrangedEntry, globalId } from "./a-child.js";
import { USER_ERRORS } from "./answers.js";
import type { TestPerson, TestRegister } from "./register.js";

export const MERGE = `mutation ($input: MergeChildrenInput!) { mergeChildren(input: $input) {
  child { id version firstName lastName formerNames dateOfBirth sex upn addressProtection
    childMerges { id version reason formerUpn mergedName voidedReference viewerCanUndo mergedBy { name } } }
  otherChild { id } ${USER_ERRORS} } }`;

export const UNDO = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) {
  child { id version childMerges { id } } otherChild { id version } ${USER_ERRORS} } }`;

/** The version of a child as it is now. */
export async function versionOf(register: TestRegister, childId: string): Promise<number> {
  const [row] = await register.sql<{ version: number }>("SELECT version FROM child WHERE id = $1", [childId]);
  return row?.version ?? 0;
}

/** Puts two records together as this person does, at the versions they have. */
export async function merge(
  register: TestRegister,
  person: TestPerson,
  [kept, merged]: readonly [ArrangedEntry, ArrangedEntry],
  words: Record<string, unknown> = {},
): Promise<any> {
  const input = {
    keepChildId: globalId("Child", kept.childId),
    keepVersion: await versionOf(register, kept.childId),
    mergedChildId: globalId("Child", merged.childId),
    mergedVersion: await versionOf(register, merged.childId),
    takeFromMerged: [],
    reason: "One child, written down twice.",
    ...words,
  };
  return (await person.ask(MERGE, { input })).mergeChildren;
}

/** Takes apart what a merge put together. */
export async function undo(person: TestPerson, merged: any, words: Record<string, unknown> = {}): Promise<any> {
  const [{ id, version }] = merged.child.childMerges;
  const input = { mergeId: id, version, reason: "They are cousins.", ...words };
  return (await person.ask(UNDO, { input })).undoMerge;
}

/** What tells of the merge itself, and what counts how often a row was written. */
const NOT_COMPARED = new Set([
  "child_merge",
  "child_merge_row",
  "audit_event",
  "audit_detail",
  "audit_link",
  "row_history",
]);

/** Every row of the tables that lead to a child, by table and id, without its version. */
export async function everyRow(register: TestRegister): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const { name } of tablesOfChild().filter((table) => !NOT_COMPARED.has(table.name)))
    for (const { id, row } of await register.sql<{ id: string; row: unknown }>(
      `SELECT t.id, to_jsonb(t) - 'version' AS row FROM ${name} t`,
    ))
      rows[`${name} ${id}`] = row;
  return rows;
}
