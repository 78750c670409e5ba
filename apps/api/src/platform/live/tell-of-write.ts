import type { Tx } from "../database/tx.js";
import { announce, NewsKind } from "./news.js";

/** What a recorded write tells of itself. */
interface Fact {
  act: string;
  entity: string;
  entityId: string | null;
  entryId?: string | null;
}

/** The acts that the people in a meeting want to hear of, and as what. */
const NEWS_OF: Readonly<Record<string, NewsKind>> = {
  openMeeting: NewsKind.OPENED,
  closeMeeting: NewsKind.CLOSED,
  nameAlternate: NewsKind.ATTENDANCE,
  recordAttendance: NewsKind.ATTENDANCE,
  recordRestPresent: NewsKind.ATTENDANCE,
  inviteGuest: NewsKind.ATTENDANCE,
  withdrawGuest: NewsKind.ATTENDANCE,
  acceptConfidentiality: NewsKind.ATTENDANCE,
  discussItem: NewsKind.CURRENT_CHILD,
  recordDecision: NewsKind.DECISION,
  deferAgendaItem: NewsKind.DECISION,
  agreeAction: NewsKind.ACTION,
  recordActionUpdate: NewsKind.ACTION,
  completeAction: NewsKind.ACTION,
  reassignAction: NewsKind.ACTION,
  cancelAction: NewsKind.ACTION,
  proposeOwner: NewsKind.ACTION,
  answerOwnerProposal: NewsKind.ACTION,
  escalateAction: NewsKind.ACTION,
  proposeRemoval: NewsKind.REMOVAL,
  withdrawRemoval: NewsKind.REMOVAL,
  recordRemovalDecision: NewsKind.REMOVAL,
  approveRemoval: NewsKind.REMOVAL,
  declineRemoval: NewsKind.REMOVAL,
  addCaseNote: NewsKind.CHILD,
  recordSignsOfSafety: NewsKind.CHILD,
  referToPathway: NewsKind.CHILD,
  recordPathwayAnswer: NewsKind.CHILD,
  withdrawPathwayReferral: NewsKind.CHILD,
  answerWorry: NewsKind.CHILD,
  recordProvision: NewsKind.CHILD,
  recordLocation: NewsKind.CHILD,
  recordHousehold: NewsKind.CHILD,
  correctChild: NewsKind.CHILD,
  mergeChildren: NewsKind.CHILD,
  undoMerge: NewsKind.CHILD,
  changeReferralGroup: NewsKind.CHILD,
  changeLeadService: NewsKind.CHILD,
  protectAddress: NewsKind.CHILD,
  addAgendaItem: NewsKind.AGENDA,
  removeAgendaItem: NewsKind.AGENDA,
  moveAgendaItem: NewsKind.AGENDA,
  circulate: NewsKind.AGENDA,
  issueSupplement: NewsKind.AGENDA,
  rescheduleMeeting: NewsKind.AGENDA,
  cancelMeeting: NewsKind.AGENDA,
};

/** Where the meeting of a record is found: $1 is the authority, $2 the record. */
const MEETING_OF: Readonly<Record<string, string>> = {
  Meeting: `SELECT m.id AS "meetingId", NULL::uuid AS "itemId" FROM panel_meeting m WHERE m.authority_id = $1 AND m.id = $2`,
  AgendaItem: `SELECT i.meeting_id AS "meetingId", i.id AS "itemId" FROM agenda_item i WHERE i.authority_id = $1 AND i.id = $2`,
  Attendance: `SELECT a.meeting_id AS "meetingId", NULL::uuid AS "itemId" FROM attendance a WHERE a.authority_id = $1 AND a.id = $2`,
  Guest: `SELECT g.meeting_id AS "meetingId", NULL::uuid AS "itemId" FROM guest g WHERE g.authority_id = $1 AND g.id = $2`,
  MeetingPaper: `SELECT p.meeting_id AS "meetingId", NULL::uuid AS "itemId" FROM meeting_paper p WHERE p.authority_id = $1 AND p.id = $2`,
};

/** What concerns a child is news where the child is on the agenda of a meeting in session; $2 is the entry. */
const IN_SESSION_WITH = `
  SELECT i.meeting_id AS "meetingId", i.id AS "itemId" FROM agenda_item i
  JOIN panel_meeting m ON m.authority_id = i.authority_id AND m.id = i.meeting_id AND m.state = 'IN_SESSION'
  WHERE i.authority_id = $1 AND i.entry_id = $2 AND i.taken_off_reason IS NULL`;

/** Tells the meeting that a recorded write concerns: the one place where acts become news, so that none can forget to. */
export async function tellOfWrite(tx: Tx, { act, entity, entityId, entryId }: Fact): Promise<void> {
  const kind = NEWS_OF[act];
  if (!kind) return;
  const ofMeeting = MEETING_OF[entity];
  const id = ofMeeting ? entityId : entryId;
  if (!id) return;
  const found = await tx.rows<{ meetingId: string; itemId: string | null }>(ofMeeting ?? IN_SESSION_WITH, [
    tx.viewer.authorityId,
    id,
  ]);
  for (const { meetingId, itemId } of found) await announce(tx, { kind, meetingId, itemId });
}
