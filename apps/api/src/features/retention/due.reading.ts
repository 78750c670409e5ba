import {
  CmeReferralState,
  disposalDueOn,
  type KeepRule,
  KeepUnit,
  type PlainDate,
  RetentionClass,
} from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize } from "../../platform/graphql/connection.js";
import { readDayCursor } from "../../platform/graphql/moment-cursor.js";
import { IS_LIVE } from "../register/index.js";
import type { DisposedClass } from "./disposal.entity.js";
import type { DueRecord } from "./retention.types.js";
import { isSigned, type KeepRules, readRules } from "./schedule.reading.js";

/** What a decision to dispose of a record rests on. */
export interface Life {
  id: string;
  class: DisposedClass;
  /** Null where no birthday counts. */
  dateOfBirth: PlainDate | null;
  /** Null while an entry or a search is open, or when there never was one. */
  endedOn: PlainDate | null;
  reference: string | null;
  needsGround: boolean;
  isHeld: boolean;
  disposalId: string | null;
}

/** $1 is the authority. An entry made in error ended when that was said. */
const LIVES = `
  SELECT c.id, 'RECORD' AS class, c.date_of_birth AS "dateOfBirth", c.has_ehcp IS TRUE OR c.is_looked_after IS TRUE AS "needsGround", w."endedOn", w.reference,
    EXISTS (SELECT FROM hold h WHERE h.authority_id = $1 AND h.child_id = c.id AND h.lifted_at IS NULL) AS "isHeld",
    (SELECT d.id FROM disposal d WHERE d.authority_id = $1 AND d.child_id = c.id AND d.state = 'PROPOSED') AS "disposalId"
  FROM child c CROSS JOIN LATERAL (
    SELECT CASE WHEN bool_or(s.is_open) THEN NULL ELSE max(s.ended_on) END AS "endedOn", string_agg(s.reference, ', ' ORDER BY s.reference) AS reference FROM (
      SELECT e.reference, ${IS_LIVE} AS is_open, coalesce(e.removed_on, e.void_proposed_at::date, e.date_added) AS ended_on
        FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = c.id
      UNION ALL SELECT q.reference, q.closed_on IS NULL, q.closed_on FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = c.id) s) w
  WHERE c.authority_id = $1`;

/** Referrals that were decided and came to no child, search or entry of the register. $1 is the authority. */
const REFERRALS = `
  SELECT r.id, 'RETURNED_REFERRAL' AS class, NULL::date AS "dateOfBirth", false AS "needsGround",
    greatest(r.screened_at, (SELECT max(u.added_at) FROM cme_referral_update u WHERE u.authority_id = $1 AND u.referral_id = r.id))::date AS "endedOn",
    r.reference, false AS "isHeld",
    (SELECT d.id FROM disposal d WHERE d.authority_id = $1 AND d.child_id = r.id AND d.state = 'PROPOSED') AS "disposalId"
  FROM cme_referral r WHERE r.authority_id = $1 AND r.state <> '${CmeReferralState.SUBMITTED}' AND r.screened_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM cme_referral_child k WHERE k.authority_id = $1 AND k.referral_id = r.id
      AND num_nonnulls(k.child_id, k.enquiry_id, k.entry_id) > 0)`;

/** The facts of one record, its child or the referral locked for the act that decides; null when there is none in sight. */
export async function lockLife(tx: Tx, id: string): Promise<Life | null> {
  const held = [tx.viewer.authorityId, id];
  const child = await tx.one("SELECT FROM child WHERE authority_id = $1 AND id = $2 FOR UPDATE", held);
  if (child) return await tx.one<Life & Record<string, unknown>>(`${LIVES} AND c.id = $2`, held);
  const referral = await tx.one("SELECT FROM cme_referral WHERE authority_id = $1 AND id = $2 FOR UPDATE", held);
  return referral ? await tx.one<Life & Record<string, unknown>>(`${REFERRALS} AND r.id = $2`, held) : null;
}

/** Records whose time is over and that are under no hold, longest ended first, with one trace of having been read. */
export async function readDue(
  ctx: RequestContext,
  request: { first: number | null; after: string | null; isCounted: boolean },
): Promise<Connection<DueRecord>> {
  const size = pageSize(request.first);
  const after = readDayCursor(request.after);
  return await reading(ctx, async (tx) => {
    const rules = await readRules(tx);
    const due = (await isSigned(tx)) ? dueUnder(rules) : "SELECT * FROM lives WHERE false AND $2::date IS NULL";
    const lives = `WITH lives AS (${LIVES} UNION ALL ${REFERRALS}), due AS (${due})`;
    const values = [tx.viewer.authorityId, ctx.today];
    const later = after ? ` AND (due."endedOn", due.id) > ($4::date, $5::uuid)` : "";
    const rows = await tx.rows<Life & { endedOn: PlainDate }>(
      `${lives} SELECT * FROM due WHERE true${later} ORDER BY due."endedOn", due.id LIMIT $3`,
      [...values, size + 1, ...(after ?? [])],
    );
    const counted = request.isCounted
      ? await tx.one<{ count: number }>(`${lives} SELECT count(*) AS count FROM due`, values)
      : null;
    recordRead(tx, { act: "dueForDisposal", entity: "Child", count: Math.min(rows.length, size) });
    const lines = rows.map((life) => ({
      ...life,
      reference: life.reference ?? "",
      dueOn: disposalDueOn(life, rules[life.class]) ?? ctx.today,
    }));
    return pageOf(lines, size, (line) => [line.endedOn, line.id], counted?.count ?? 0, after !== null);
  });
}

/**
 * The same as disposalDueOn, for a list: a day lies n years back when its own anniversary has come, and PostgreSQL takes
 * 28 February for the day n years before a 29 February, so that a birthday of 29 February comes on 1 March here too.
 */
function dueUnder(rules: KeepRules): string {
  const classes: readonly DisposedClass[] = [RetentionClass.RECORD, RetentionClass.RETURNED_REFERRAL];
  return classes
    .map((name) => `SELECT * FROM lives WHERE class = '${name}' AND ${isOver(rules[name])}`)
    .join(" UNION ALL ");
}

function isOver({ amount, unit, untilAge }: KeepRule): string {
  const kept = unit === KeepUnit.YEARS ? `years => ${Number(amount)}` : `days => ${Number(amount)}`;
  const birthday =
    untilAge === null ? "" : ` AND "dateOfBirth" <= $2::date - make_interval(years => ${Number(untilAge)})`;
  return `NOT "isHeld" AND "endedOn" <= $2::date - make_interval(${kept})${birthday}`;
}
