import type { Tx } from "../../platform/database/tx.js";
import type { Change } from "../../platform/graphql/change.type.js";
import { type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { inWords } from "../timeline/index.js";
import { CHANGES_IN_SQL, shownChanges } from "./shown-changes.js";
import type { TrailEvent } from "./trail.types.js";
import { KIND_IN_SQL, type TrailKind } from "./trail-kind.js";
import { OF_CHILD, type TrailOfChild } from "./trail-of-child.js";
import { WHOM_IN_SQL } from "./whom.js";

/** Which part of the trail, and which page of it. */
export interface TrailWanted {
  /** Null for the whole trail. */
  child: TrailOfChild | null;
  personId: string | null;
  kind: TrailKind | null;
  /** From this moment on, and before that one; null where it is open. */
  from: Date | null;
  until: Date | null;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}

interface EventRow extends Omit<TrailEvent, "what" | "person" | "fields" | "changes"> {
  act: string;
  entity: string;
  changes: Change[] | null;
  fields: string[] | null;
  words: string | null;
}

const COLUMNS = `
  v.id, v.seq, v.at, v.actor_id AS "personId", coalesce(v.roles, '{}') AS roles, ${KIND_IN_SQL} AS kind, v.act, v.entity, v.item_count AS count, v.rule AS clause,
  CASE v.kind WHEN 'REVEAL' THEN d.detail->>'reason' WHEN 'EMERGENCY' THEN d.detail #>> '{changes,0,after}' END AS reason,
  CASE WHEN v.kind = 'REVEAL' THEN d.detail->'fields' END AS fields,
  CASE WHEN v.kind = 'EXPORT' THEN d.detail->>'what' WHEN v.act = 'recordPrint' THEN d.detail #>> '{changes,0,after}' END AS words,
  ${WHOM_IN_SQL} AS whom, ${CHANGES_IN_SQL} AS changes,
  EXISTS (SELECT FROM emergency_access x WHERE x.authority_id = v.authority_id AND x.child_id = v.child_id AND x.person_id = v.actor_id
    AND x.opened_at <= v.at AND v.at < coalesce(x.ended_at, x.ends_at)) AS "isEmergency",
  coalesce((SELECT e.reference FROM register_entry e WHERE e.authority_id = v.authority_id AND (e.child_id = v.child_id OR (v.child_id IS NULL AND e.id = v.entry_id))
      ORDER BY e.added_at DESC, e.id LIMIT 1),
    (SELECT q.reference FROM enquiry q WHERE q.authority_id = v.authority_id AND q.child_id = v.child_id ORDER BY q.opened_on DESC, q.id LIMIT 1)) AS reference`;

/** One page of the trail, newest first: in the order in which events were written, whatever a clock said. */
export async function readTrail(tx: Tx, wanted: TrailWanted, pageOtherwise = 25): Promise<Connection<TrailEvent>> {
  const size = pageSize(wanted.first, pageOtherwise);
  const after = readCursor(wanted.after, 1)?.[0];
  const before = typeof after === "number" ? after : null;
  const { where, values } = conditionsOf(tx, wanted);
  const [cursor, limit] = [values.length + 1, values.length + 2];
  const rows = await tx.rows<EventRow & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM ${sourceOf(wanted)} v
     LEFT JOIN audit_detail d ON d.authority_id = v.authority_id AND d.event_id = v.id
     WHERE ${where} AND ($${cursor}::bigint IS NULL OR v.seq < $${cursor}) ORDER BY v.seq DESC LIMIT $${limit}`,
    [...values, before, size + 1],
  );
  const counted = wanted.isCounted
    ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM ${sourceOf(wanted)} v WHERE ${where}`, values)
    : null;
  const page = pageOf(rows, size, (row) => [row.seq], counted?.count ?? 0, before !== null);
  const edges = page.edges.map(({ cursor: at, node }) => ({ cursor: at, node: shown(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function sourceOf({ child }: TrailWanted): string {
  return child ? OF_CHILD : "audit_event";
}

function conditionsOf(tx: Tx, wanted: TrailWanted): { where: string; values: unknown[] } {
  const values: unknown[] = [tx.viewer.authorityId];
  if (wanted.child) values.push(wanted.child.childId, wanted.child.entryIds);
  const conditions = ["v.authority_id = $1"];
  const add = (condition: (hole: string) => string, value: unknown) => {
    if (value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add((hole) => `v.actor_id = ${hole}::uuid`, wanted.personId);
  add((hole) => `${KIND_IN_SQL} = ${hole}`, wanted.kind);
  add((hole) => `v.at >= ${hole}::timestamptz`, wanted.from);
  add((hole) => `v.at < ${hole}::timestamptz`, wanted.until);
  add((hole) => `v.at <= ${hole}::timestamptz`, tx.ctx.asAt);
  return { where: conditions.join(" AND "), values };
}

function shown({ act, entity, words, fields, changes, ...row }: EventRow): TrailEvent {
  const did = inWords(act);
  const took = row.kind === "PRINTED" ? "Printed" : "Took out";
  const what = words ? `${took}: ${words}` : did;
  return { ...row, fields: fields ?? [], changes: shownChanges(entity, changes), what } as TrailEvent;
}
