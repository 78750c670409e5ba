import { disposalDueOn, type KeepRule, KeepUnit, type PlainDate } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import type { DueRecord } from "./retention.types.js";
import { isSigned, readRules } from "./schedule.reading.js";

/** What a decision to dispose of a child's record rests on. */
export interface Life {
  id: string;
  dateOfBirth: PlainDate;
  /** Null while an entry or a search is open, or when there never was one. */
  endedOn: PlainDate | null;
  reference: string | null;
  needsGround: boolean;
  isHeld: boolean;
  disposalId: string | null;
}

/** $1 is the authority. An entry made in error ended when that was said. */
const LIVES = `
  SELECT c.id, c.date_of_birth AS "dateOfBirth", c.has_ehcp IS TRUE OR c.is_looked_after IS TRUE AS "needsGround", w."endedOn", w.reference,
    EXISTS (SELECT FROM hold h WHERE h.authority_id = $1 AND h.child_id = c.id AND h.lifted_at IS NULL) AS "isHeld",
    (SELECT d.id FROM disposal d WHERE d.authority_id = $1 AND d.child_id = c.id AND d.state = 'PROPOSED') AS "disposalId"
  FROM child c CROSS JOIN LATERAL (
    SELECT CASE WHEN bool_or(s.is_open) THEN NULL ELSE max(s.ended_on) END AS "endedOn", string_agg(s.reference, ', ' ORDER BY s.reference) AS reference FROM (
      SELECT e.reference, e.status IN ('ADDED', 'ACTIVE', 'REMOVAL_PROPOSED') AS is_open, coalesce(e.removed_on, e.void_proposed_at::date, e.date_added) AS ended_on
        FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = c.id
      UNION ALL SELECT q.reference, q.closed_on IS NULL, q.closed_on FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = c.id) s) w
  WHERE c.authority_id = $1`;

/** The facts of one child, the child locked for the act that decides; null when there is none in sight. */
export async function lockLife(tx: Tx, childId: string): Promise<Life | null> {
  const child = await tx.one("SELECT FROM child WHERE authority_id = $1 AND id = $2 FOR UPDATE", [
    tx.viewer.authorityId,
    childId,
  ]);
  return child ? await tx.one<Life>(`${LIVES} AND c.id = $2`, [tx.viewer.authorityId, childId]) : null;
}

/** Children's records whose time is over and who are under no hold, longest ended first, with one trace of having been read. */
export async function readDue(
  ctx: RequestContext,
  request: { first: number | null; after: string | null; isCounted: boolean },
): Promise<Connection<DueRecord>> {
  const size = pageSize(request.first);
  const after = readDayCursor(request.after);
  return await reading(ctx, async (tx) => {
    const rule = (await readRules(tx)).RECORD;
    const due = (await isSigned(tx)) ? dueUnder(rule) : "SELECT * FROM lives WHERE false AND $2::date IS NULL";
    const values = [tx.viewer.authorityId, ctx.today];
    const later = after ? ` AND (due."endedOn", due.id) > ($4::date, $5::uuid)` : "";
    const rows = await tx.rows<Life & { endedOn: PlainDate }>(
      `WITH lives AS (${LIVES}), due AS (${due}) SELECT * FROM due WHERE true${later} ORDER BY due."endedOn", due.id LIMIT $3`,
      [...values, size + 1, ...(after ?? [])],
    );
    const counted = request.isCounted
      ? await tx.one<{ count: number }>(
          `WITH lives AS (${LIVES}), due AS (${due}) SELECT count(*) AS count FROM due`,
          values,
        )
      : null;
    recordRead(tx, { act: "dueForDisposal", entity: "Child", count: Math.min(rows.length, size) });
    const lines = rows.map((life) => ({
      ...life,
      reference: life.reference ?? "",
      dueOn: disposalDueOn(life, rule) ?? ctx.today,
    }));
    return pageOf(lines, size, (line) => [line.endedOn, line.id], counted?.count ?? 0, after !== null);
  });
}

/**
 * The same as disposalDueOn, for a list: a day lies n years back when its own anniversary has come, and PostgreSQL takes
 * 28 February for the day n years before a 29 February, so that a birthday of 29 February comes on 1 March here too.
 */
function dueUnder({ amount, unit, untilAge }: KeepRule): string {
  const kept = unit === KeepUnit.YEARS ? `years => ${Number(amount)}` : `days => ${Number(amount)}`;
  const birthday =
    untilAge === null ? "" : ` AND "dateOfBirth" <= $2::date - make_interval(years => ${Number(untilAge)})`;
  return `SELECT * FROM lives WHERE NOT "isHeld" AND "endedOn" <= $2::date - make_interval(${kept})${birthday}`;
}
