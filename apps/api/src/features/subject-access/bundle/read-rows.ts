import { rowsOfChild } from "../../../platform/data-map/tables-of-child.js";
import type { Tx } from "../../../platform/database/tx.js";
import type { SubjectAccessRequest } from "../subject-access.entities.js";
import { type BundledTable, bundledTables } from "./in-bundle.js";

/** A value of a row as JSON has it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One row that leads to the child. */
export interface FoundRow {
  table: BundledTable;
  id: string;
  values: Readonly<Record<string, Value>>;
}

/** What people noted for themselves is shown to nobody else but for a request. */
const PRIVATE_NOTES = "private_note";

/** Every row that leads to the child of a request: one statement to find them, one for each table that has some. */
export async function readRows(tx: Tx, request: SubjectAccessRequest): Promise<FoundRow[]> {
  const led = await tx.rows<{ name: string; id: string }>(rowsOfChild(), [tx.viewer.authorityId, request.childId]);
  const ids = Map.groupBy(led, ({ name }) => name);
  const found: FoundRow[] = [];
  for (const table of bundledTables()) {
    const own = table.name === PRIVATE_NOTES ? null : (ids.get(table.name)?.map(({ id }) => id) ?? []);
    if (own?.length === 0) continue;
    const rows = own ? await rowsById(tx, table, own) : await privateNotes(tx, table, request.id);
    found.push(...rows.map(({ id, values }) => ({ table, id, values })));
  }
  return found.filter((row) => !isOfRequest(row));
}

type IdAndValues = Pick<FoundRow, "id" | "values">;

async function rowsById(tx: Tx, table: BundledTable, ids: readonly string[]): Promise<IdAndValues[]> {
  return await tx.rows<IdAndValues>(
    `SELECT t.id, ${told(table)} AS values FROM ${table.name} t WHERE t.authority_id = $1 AND t.id = ANY($2)`,
    [tx.viewer.authorityId, ids],
  );
}

async function privateNotes(tx: Tx, table: BundledTable, requestId: string): Promise<IdAndValues[]> {
  return await tx.rows<IdAndValues>(`SELECT t.id, ${told(table)} AS values FROM private_notes_for_access($1) t`, [
    requestId,
  ]);
}

/** The columns that are told, in the order of the data map. */
function told({ columns }: BundledTable): string {
  return `jsonb_build_object(${columns.map((column) => `'${column}', t.${column}`).join(", ")})`;
}

/** What was done about the request itself is no part of what is held about the child. */
function isOfRequest({ table, values }: FoundRow): boolean {
  if (table.name === "hold") return values.reason_code === "SUBJECT_ACCESS";
  return table.name === "audit_event" && ["SubjectAccessRequest", "Hold"].includes(String(values.entity));
}
