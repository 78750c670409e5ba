import { isPlainDate } from "@rome/procedure";
import { readCursor } from "./connection.js";

/** SQL for a moment in full, to the microsecond, as the sort key of a list that is newest first. */
export function momentKey(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The moment and id inside the cursor of a list that is newest first; null for none or for one that we did not make. */
export function readMomentCursor(cursor: string | null): [moment: string, id: string] | null {
  const [moment, id] = readCursor(cursor, 2) ?? [];
  if (typeof moment !== "string" || typeof id !== "string") return null;
  const isOurs = MOMENT.test(moment) && !Number.isNaN(Date.parse(moment)) && UUID.test(id);
  return isOurs ? [moment, id] : null;
}

/** The day, or "infinity" for none, and id inside the cursor of a list ordered by a day; null for one that we did not make. */
export function readDayCursor(cursor: string | null): [day: string, id: string] | null {
  const [day, id] = readCursor(cursor, 2) ?? [];
  if (typeof day !== "string" || typeof id !== "string") return null;
  return (day === "infinity" || isPlainDate(day)) && UUID.test(id) ? [day, id] : null;
}
