import type { Tx } from "../../platform/database/tx.js";
import { PREVIOUS_ACTIONS } from "../actions/index.js";
import type { Meeting } from "../meetings/index.js";
import type {
  ActionRecord,
  GuestRecord,
  ItemRecord,
  MeetingRecord,
  RemovalRecord,
  ReportedRecord,
  SeatRecord,
} from "./record.js";

/** Reads what was recorded of a meeting, in a bounded number of statements. */
export async function readRecord(
  tx: Tx,
  meeting: Meeting,
  closing: Pick<MeetingRecord, "closedAt" | "next">,
): Promise<MeetingRecord> {
  const { authorityId } = tx.viewer;
  const here = [authorityId, meeting.id];
  return {
    meeting,
    ...closing,
    seats: await tx.rows<SeatRecord & Row>(SEATS, here),
    guests: await tx.rows<GuestRecord & Row>(GUESTS, here),
    items: await tx.rows<ItemRecord & Row>(ITEMS, here),
    actions: await tx.rows<ActionRecord & Row>(ACTIONS, here),
    reported: await tx.rows<ReportedRecord & Row>(REPORTED, [
      authorityId,
      meeting.heldOn,
      meeting.id,
      meeting.openedAt,
    ]),
    removals: await tx.rows<RemovalRecord & Row>(REMOVALS, here),
  };
}

type Row = Record<string, unknown>;

const SEATS = `
  SELECT s.number, s.title, s.is_chair AS "isChair", t.state, p.name AS person, l.name AS alternate, t.note
  FROM attendance t JOIN seat s ON s.authority_id = t.authority_id AND s.id = t.seat_id
  LEFT JOIN person p ON p.authority_id = t.authority_id AND p.id = t.person_id
  LEFT JOIN person l ON l.authority_id = t.authority_id AND l.id = t.alternate_id
  WHERE t.authority_id = $1 AND t.meeting_id = $2 ORDER BY s.number`;

/** The guests whose invitation stood, with the items left on the agenda that they came for. */
const GUESTS = `
  SELECT p.name, s.name AS service, array_agg(e.reference ORDER BY i.position, i.id) AS "references"
  FROM guest g JOIN person p ON p.authority_id = g.authority_id AND p.id = g.person_id
  LEFT JOIN service s ON s.authority_id = p.authority_id AND s.id = p.service_id
  JOIN guest_item w ON w.authority_id = g.authority_id AND w.guest_id = g.id
  JOIN agenda_item i ON i.authority_id = w.authority_id AND i.id = w.item_id AND i.taken_off_reason IS NULL
  JOIN register_entry e ON e.authority_id = i.authority_id AND e.id = i.entry_id
  WHERE g.authority_id = $1 AND g.meeting_id = $2 AND g.withdrawn_at IS NULL
  GROUP BY g.id, g.invited_at, p.name, s.name ORDER BY g.invited_at, g.id`;

const ITEMS = `
  SELECT i.entry_id AS "entryId", e.reference, c.first_name AS "firstName", c.last_name AS "lastName",
    c.date_of_birth AS "dateOfBirth", coalesce(i.decision_group, e.referral_group) AS "group", i.position, i.state,
    i.is_late AS "isLate", i.why, i.decision_text AS "decisionText", i.decision_group AS "decisionGroup",
    i.decision_basis AS basis, (SELECT coalesce(json_agg(json_build_object('who', coalesce(p.name, s.title), 'seat', s.title, 'words', d.words) ORDER BY s.number), '[]')
       FROM decision_dissent d JOIN seat s ON s.authority_id = d.authority_id AND s.id = d.seat_id
       LEFT JOIN person p ON p.authority_id = d.authority_id AND p.id = d.person_id
       WHERE d.authority_id = $1 AND d.item_id = i.id) AS dissents,
    v.name AS "leadService", i.pathways, i.review_on AS "reviewOn", i.vulnerability, i.deferred_reason AS "deferredReason"
  FROM agenda_item i JOIN register_entry e ON e.authority_id = i.authority_id AND e.id = i.entry_id
  JOIN child c ON c.authority_id = e.authority_id AND c.id = e.child_id
  LEFT JOIN service v ON v.authority_id = i.authority_id AND v.id = i.lead_service_id
  WHERE i.authority_id = $1 AND i.meeting_id = $2 AND i.taken_off_reason IS NULL ORDER BY i.position, i.id`;

const ACTION = `a.entry_id AS "entryId", e.reference, a.text, concat_ws(', ', s.name, p.name) AS owner, nullif(a.due_on, 'infinity') AS "dueOn"`;
const ACTION_JOINS = `FROM action a JOIN register_entry e ON e.authority_id = a.authority_id AND e.id = a.entry_id
  LEFT JOIN service s ON s.authority_id = a.authority_id AND s.id = a.owner_service_id
  LEFT JOIN person p ON p.authority_id = a.authority_id AND p.id = a.owner_person_id`;

const ACTIONS = `SELECT ${ACTION} ${ACTION_JOINS}
  WHERE a.authority_id = $1 AND a.agreed_meeting_id = $2 ORDER BY a.agreed_at, a.id LIMIT 1000`;

const REPORTED = `
  SELECT ${ACTION}, a.state, a.progress, a.outcome,
    (SELECT u.text FROM action_update u WHERE u.authority_id = $1 AND u.action_id = a.id
     ORDER BY u.made_at DESC, u.id LIMIT 1) AS "lastSaid",
    (SELECT x.to_whom FROM escalation x WHERE x.authority_id = $1 AND x.action_id = a.id AND x.raised_at >= $4
     ORDER BY x.raised_at DESC, x.id LIMIT 1) AS "escalatedTo"
  ${ACTION_JOINS} ${PREVIOUS_ACTIONS}`;

/** What this panel decided about removals; one withdrawn before it was decided is not in the record. */
const REMOVALS = `
  SELECT r.entry_id AS "entryId", r.state, r.outcome_code AS "outcomeCode", r.reason, r.panel_decision AS "panelDecision",
    array(SELECT coalesce(CASE WHEN t.state = 'ALTERNATE' THEN l.name END, p.name, s.title) FROM attendance t
      JOIN seat s ON s.authority_id = t.authority_id AND s.id = t.seat_id
      LEFT JOIN person p ON p.authority_id = t.authority_id AND p.id = t.person_id
      LEFT JOIN person l ON l.authority_id = t.authority_id AND l.id = t.alternate_id
      WHERE t.authority_id = $1 AND t.id = ANY(r.present_ids) ORDER BY s.number) AS present
  FROM removal_request r WHERE r.authority_id = $1 AND r.meeting_id = $2 AND r.decided_at IS NOT NULL
  ORDER BY r.decided_at, r.id`;
