import {
  DISPUTABLE,
  type DisputedRecord,
  dayInWords,
  isNeverWrittenOver,
  isPlainDate,
  may,
  Sight,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { Child } from "../children/index.js";
import { CaseNote, SignsOfSafetyNote } from "../notes/index.js";
import { School } from "../people/index.js";
import { RegisterEntry } from "../register/index.js";

/** A record that may be disputed, as it is now. */
export interface FoundRecord {
  record: DisputedRecord;
  id: string;
  childId: string;
  entryId: string | null;
  row: object;
}

/** The kinds of records that may be disputed. */
export const RECORDS = Object.keys(DISPUTABLE) as DisputedRecord[];

/** The record that an opaque id names, where this person may see it; null for anything else. */
export async function findRecord(tx: Tx, globalId: string): Promise<FoundRecord | null> {
  const record = RECORDS.find((one) => fromGlobalId(one, globalId) !== null);
  const id = record && fromGlobalId(record, globalId);
  if (!record || !id || (isNeverWrittenOver(record) && !seesNotes(tx))) return null;
  return await readRecord(tx, record, id);
}

/** Notes are the full case: for the panel, and for who answers disputes. */
export function seesNotes({ viewer }: Tx): boolean {
  return viewer.sight === Sight.FULL_CASE || may(viewer.roles, "answerDispute");
}

/** The same by its kind and id. */
export async function readRecord(tx: Tx, record: DisputedRecord, id: string): Promise<FoundRecord | null> {
  if (record === "Child") {
    const row = await tx.find(Child, { id });
    return row && { record, id, childId: id, entryId: await newestEntry(tx, id), row };
  }
  if (record === "RegisterEntry") {
    const row = await tx.find(RegisterEntry, { id });
    return row && { record, id, childId: row.childId, entryId: id, row };
  }
  const row = record === "CaseNote" ? await tx.find(CaseNote, { id }) : await tx.find(SignsOfSafetyNote, { id });
  const entry = row && (await tx.find(RegisterEntry, { id: row.entryId }));
  return entry && { record, id, childId: entry.childId, entryId: entry.id, row };
}

async function newestEntry(tx: Tx, childId: string): Promise<string | null> {
  const row = await tx.one<{ id: string }>(
    "SELECT id FROM register_entry WHERE authority_id = $1 AND child_id = $2 ORDER BY added_at DESC, id LIMIT 1",
    [tx.viewer.authorityId, childId],
  );
  return row?.id ?? null;
}

/** What a field of it says now, in words; null when it says nothing. */
export async function saysNow(tx: Tx, { row }: FoundRecord, field: string): Promise<string | null> {
  const value: unknown = Object.entries(row).find(([name]) => name === field)?.[1];
  if (value === null || value === undefined) return null;
  if (field === "schoolId") return (await tx.find(School, { id: String(value) }))?.name ?? null;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return Array.isArray(value) ? value.join(", ") : inWords(String(value));
}

/** A day or a code as a person reads it. */
function inWords(text: string): string {
  if (isPlainDate(text)) return dayInWords(text);
  if (!/^[A-Z][A-Z_]+$/.test(text)) return text;
  return `${text.charAt(0)}${text.slice(1).toLowerCase().replaceAll("_", " ")}`;
}
