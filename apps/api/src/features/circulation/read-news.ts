import {
  type ActBehind,
  type ActionNews,
  addDays,
  ChangeKind,
  instantInLondon,
  type NoteNews,
  type PlainDate,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";

/** The rows to look for: entries with the time between their two registers; $1 is the authority. */
const WANTED = "unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS w(entry_id, since, until)";

/** The newest act of each name on each entry, and the first, which added it. */
export async function readActs(tx: Tx, between: readonly unknown[]): Promise<(ActBehind & { entryId: string })[]> {
  const rows = await tx.rows<{ entryId: string; act: string; at: Date; by: string }>(
    `SELECT DISTINCT ON (v.entry_id, v.act) v.entry_id AS "entryId", v.act, v.at, v.actor_id AS by
     FROM ${WANTED} JOIN audit_event v ON v.authority_id = $1 AND v.entry_id = w.entry_id
     WHERE v.kind = 'WRITE' AND v.at > w.since AND v.at <= w.until ORDER BY v.entry_id, v.act, v.seq DESC`,
    between,
  );
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

interface ActionRow {
  entryId: string;
  text: string;
  outcome: string | null;
  dueOn: PlainDate | null;
  doneAt: Date | null;
  doneBy: string | null;
}

/** Actions completed between the registers, and those that fell past their day and stood open at the end. */
export async function readActionNews(
  tx: Tx,
  between: readonly unknown[],
): Promise<(ActionNews & { entryId: string })[]> {
  const rows = await tx.rows<ActionRow>(
    `SELECT a.entry_id AS "entryId", a.text, a.due_on AS "dueOn",
       CASE WHEN done.hit THEN a.completed_at END AS "doneAt", CASE WHEN done.hit THEN a.outcome END AS outcome,
       CASE WHEN done.hit THEN (SELECT u.made_by FROM action_update u WHERE u.authority_id = $1 AND u.action_id = a.id
         ORDER BY u.made_at DESC LIMIT 1) END AS "doneBy"
     FROM ${WANTED} JOIN action a ON a.authority_id = $1 AND a.entry_id = w.entry_id
     CROSS JOIN LATERAL (SELECT a.state = 'COMPLETED' AND a.completed_at >= w.since AND a.completed_at <= w.until AS hit) done
     WHERE done.hit OR (a.due_on >= (w.since AT TIME ZONE 'Europe/London')::date AND a.due_on < (w.until AT TIME ZONE 'Europe/London')::date
       AND a.agreed_at <= w.until AND (a.completed_at IS NULL OR a.completed_at > w.until))
     ORDER BY a.due_on, a.id`,
    between,
  );
  return rows.map(({ doneAt, doneBy, dueOn, ...row }) => {
    if (doneAt) return { ...row, dueOn, kind: ChangeKind.ACTION_DONE, at: doneAt.getTime(), by: doneBy };
    const at = dueOn ? instantInLondon(addDays(dueOn, 1), "00:00") : 0;
    return { ...row, dueOn, kind: ChangeKind.OVERDUE, at, by: null };
  });
}

/** The notes written between the registers, with the service of who wrote each; never their text. */
export async function readNoteNews(tx: Tx, between: readonly unknown[]): Promise<(NoteNews & { entryId: string })[]> {
  const notes = (table: string, note: NoteNews["note"]) =>
    `SELECT n.entry_id AS "entryId", '${note}' AS note, s.name AS service, n.written_at AS at, n.written_by AS by
     FROM ${WANTED} JOIN ${table} n ON n.authority_id = $1 AND n.entry_id = w.entry_id
     LEFT JOIN person p ON p.authority_id = $1 AND p.id = n.written_by
     LEFT JOIN service s ON s.authority_id = $1 AND s.id = p.service_id
     WHERE n.written_at >= w.since AND n.written_at <= w.until`;
  const rows = await tx.rows<Omit<NoteNews, "at"> & { entryId: string; at: Date }>(
    `${notes("case_note", "CASE_NOTE")} UNION ALL ${notes("signs_of_safety_note", "SIGNS_OF_SAFETY")} ORDER BY 4`,
    between,
  );
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** Why a removed child left the register. */
export interface Leaving {
  entryId: string;
  outcomeCode: string;
  reason: string;
}

/** The removal by which each entry left the register. */
export async function readWhyLeft(tx: Tx, entryIds: readonly string[]): Promise<Leaving[]> {
  if (entryIds.length === 0) return [];
  return await tx.rows<Leaving & Record<string, unknown>>(
    `SELECT DISTINCT ON (r.entry_id) r.entry_id AS "entryId", r.outcome_code AS "outcomeCode", r.reason FROM removal_request r
     WHERE r.authority_id = $1 AND r.entry_id = ANY($2) AND r.state = 'APPROVED' ORDER BY r.entry_id, r.approved_at DESC`,
    [tx.viewer.authorityId, entryIds],
  );
}
