import { ClockState, type Deadline, EnquiryState } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { readDeadlines } from "./read-deadlines.js";

/**
 * Works out the clocks of these enquiries anew and keeps them, in three statements whatever their number, so that lists of
 * what is due can use an index. To be called at the end of every act that can change a date. A breach is not kept: the day
 * tells it.
 */
export async function keepClocks(tx: Tx, enquiryIds: readonly string[]): Promise<void> {
  if (enquiryIds.length === 0) return;
  const read = await readDeadlines(tx, enquiryIds);
  const kept = [...read].flatMap(([enquiryId, clocks]) => clocks.map((clock) => keptClock(enquiryId, clock)));
  await tx.rows(KEEP, [tx.viewer.authorityId, enquiryIds, JSON.stringify(kept)]);
}

/** The clocks of every open enquiry of the authority, anew: a calendar has changed. */
export async function keepOpenClocks(tx: Tx): Promise<void> {
  await keepClocks(tx, await openEnquiries(tx, null));
}

/** The clocks of a child's open enquiry, anew: what they are worked out from was corrected. */
export async function keepClocksOfChild(tx: Tx, childId: string): Promise<void> {
  await keepClocks(tx, await openEnquiries(tx, childId));
}

async function openEnquiries(tx: Tx, childId: string | null): Promise<string[]> {
  const open = await tx.rows<{ id: string }>(
    `SELECT q.id FROM enquiry q WHERE q.authority_id = $1 AND ($2::uuid IS NULL OR q.child_id = $2)
       AND q.state <> '${EnquiryState.CLOSED}'`,
    [tx.viewer.authorityId, childId],
  );
  return open.map(({ id }) => id);
}

/** A clock as its table holds it. */
function keptClock(enquiryId: string, clock: Deadline) {
  const { rule, occurrence, state, packVersion, startedOn, dueOn, latestOn, metOn } = clock;
  return {
    enquiry_id: enquiryId,
    rule_id: rule.id,
    occurrence,
    kind: rule.kind,
    state: state === ClockState.BREACHED ? ClockState.RUNNING : state,
    pack_version: packVersion,
    started_on: startedOn,
    due_on: dueOn ?? "infinity",
    latest_on: latestOn,
    met_on: metOn,
    owner_role: rule.owner,
  };
}

/** A clock that stays keeps its row, so that a cursor into a list goes on standing where it stood. */
const KEEP = `
  WITH kept AS (
    SELECT k.* FROM jsonb_to_recordset($3::jsonb) AS k(enquiry_id uuid, rule_id text, occurrence int, kind text, state text,
      pack_version text, started_on date, due_on date, latest_on date, met_on date, owner_role text)),
  gone AS (
    DELETE FROM clock c WHERE c.authority_id = $1 AND c.enquiry_id = ANY($2) AND NOT EXISTS (SELECT 1 FROM kept k
      WHERE k.enquiry_id = c.enquiry_id AND k.rule_id = c.rule_id AND k.occurrence = c.occurrence))
  INSERT INTO clock (authority_id, enquiry_id, rule_id, occurrence, kind, state, pack_version, started_on, due_on, latest_on,
    met_on, owner_role)
  SELECT $1, k.enquiry_id, k.rule_id, k.occurrence, k.kind, k.state, k.pack_version, k.started_on, k.due_on, k.latest_on,
    k.met_on, k.owner_role FROM kept k
  ON CONFLICT (authority_id, enquiry_id, rule_id, occurrence) DO UPDATE SET kind = excluded.kind, state = excluded.state,
    pack_version = excluded.pack_version, started_on = excluded.started_on, due_on = excluded.due_on,
    latest_on = excluded.latest_on, met_on = excluded.met_on, owner_role = excluded.owner_role`;
