import { Role, Room } from "../codes.js";
import { takesFailedTransfers } from "../enquiry/failed-transfers.js";
import type { ProcedurePack } from "../pack/pack.js";
import { type Act, may, mayAs, seesAs } from "./matrix.js";

/** What of a procedure opens and closes rooms. */
type Procedure = Pick<ProcedurePack, "panel" | "steps">;

interface RoomRow {
  /** What its page asks, and the act that is its work: whoever may do all of them may enter. */
  readonly asks: readonly Act[];
  /** There is none where the procedure has no panel. */
  readonly needsPanel?: true;
  /** What else must be so. */
  readonly only?: (procedure: Procedure, roles: readonly Role[]) => boolean;
}

const needsPanel = true;

/** One row a room; who may enter follows from the rows of the acts. */
export const ROOMS: Readonly<Record<Room, RoomRow>> = {
  START: { asks: [] },
  OVERVIEW: { asks: ["dashboard", "approveRemoval"], needsPanel },
  THIS_CYCLE: { asks: ["nextMeeting", "referrals", "escalations", "dashboard", "scheduleMeetings"], needsPanel },
  MY_ACTIONS: { asks: ["myActions"] },
  FIGURES: { asks: ["figures"] },
  INVITATIONS: { asks: ["viewer", "acceptConfidentiality"] },
  REGISTER: { asks: ["register", "services", "schools"] },
  PAST_DAY: { asks: [], only: (_, roles) => seesAs(roles, "past") },
  RESTRICTED: { asks: ["restrictedRecord", "openEmergencyAccess"] },
  RECORD_ACCESS: { asks: ["registerEntry", "restrictRecord"] },
  REFER: { asks: ["isChildKnown", "procedure", "services", "schools", "draft", "submitReferral"], needsPanel },
  FRONT_DOOR: { asks: ["cmeReferrals", "screenReferral"] },
  SENT_REFERRALS: { asks: ["cmeReferrals", "submitCmeReferral"] },
  ENQUIRIES: { asks: ["enquiries"] },
  DEADLINES: { asks: ["deadlines"] },
  AUDITS: { asks: ["enquiries", "recordAudit"] },
  FAILED_TRANSFERS: { asks: ["failedTransferList", "recordFailedTransfers"], only: takesFailedTransfers },
  MEETINGS: { asks: ["meetings", "nextMeeting"], needsPanel },
  PLANNING: { asks: ["meetings", "procedure", "scheduleMeeting", "scheduleMeetings"], needsPanel },
  CHASING: { asks: ["meeting", "actions", "remindOwners"], needsPanel },
  OTHER_PANELS: { asks: ["pathwayReferrals"], needsPanel },
  DECISIONS: { asks: ["decisionsWaiting", "approveRemoval", "answerEscalation"], needsPanel },
  DISCLOSURES: { asks: ["disclosures"] },
  SHARING: { asks: ["sharings"] },
  TRAIL: { asks: ["trail"] },
  WHOLE_TRAIL: { asks: ["unusualAccess", "emergencyAccesses"] },
  SUBJECT_ACCESS: { asks: ["subjectAccessRequests", "disputes", "holds"] },
  RETENTION: { asks: ["retentionSchedule", "disposals"] },
  DUE_FOR_DISPOSAL: { asks: ["retentionSchedule", "dueForDisposal"] },
  ADMIN: { asks: ["people", "seats", "nameSeatHolder"] },
  PEOPLE: { asks: ["people", "seats"] },
  MAILS: { asks: ["mails", "mailStanding"] },
  IMPORTS: { asks: ["imports"] },
  BRING_IN: { asks: ["imports", "upload"] },
  CALENDAR: { asks: ["calendar", "schools", "recordCalendarDay"] },
  SCHOOLS: { asks: ["schools", "correctSchool"] },
  DIRECTORY: { asks: ["directory"] },
  PROCEDURE: { asks: ["procedure"] },
  NAMED_PEOPLE: { asks: ["namedPeople", "services"] },
  NAME_PERSON: { asks: ["services", "schools", "namePerson"] },
  MACHINE_CLIENTS: { asks: ["machineClients"] },
  NEW_MACHINE_CLIENT: { asks: ["machineClients", "people", "addMachineClient"] },
};

/** Where the work of each role is done, first where it begins. Of several roles the upper one comes first. */
const WORK: readonly (readonly [Role, readonly Room[]])[] = [
  [Role.SCHOOL_LEAD, [Room.ENQUIRIES, Room.DEADLINES, Room.SENT_REFERRALS]],
  [Role.SUPERVISOR, [Room.DEADLINES]],
  [Role.EHE_OFFICER, [Room.DEADLINES]],
  [Role.STRATEGIC_LEAD, [Room.OVERVIEW, Room.TRAIL, Room.RETENTION]],
  [Role.REGISTER_ADMIN, [Room.THIS_CYCLE, Room.ADMIN]],
  [Role.REPORT_READER, [Room.FIGURES]],
  [Role.FRONT_DOOR, [Room.FRONT_DOOR, Room.DEADLINES]],
  [Role.PANEL_MEMBER, [Room.MY_ACTIONS]],
  [Role.INVESTIGATING_OFFICER, [Room.MY_ACTIONS, Room.DEADLINES]],
  [Role.ALTERNATE, [Room.INVITATIONS]],
  [Role.GUEST, [Room.INVITATIONS]],
  [Role.DATA_PROTECTION_OFFICER, [Room.TRAIL, Room.SUBJECT_ACCESS, Room.RETENTION]],
  [Role.AUDITOR, [Room.TRAIL, Room.RETENTION]],
  [Role.SYSTEM_ADMIN, [Room.START, Room.ADMIN]],
  [Role.SERVICE_STAFF, [Room.START, Room.REFER]],
];

/** Every room that somebody with these roles may enter under a procedure. */
export function roomsOf(roles: readonly Role[], procedure: Procedure): readonly Room[] {
  return Object.values(Room).filter((room) => {
    const { asks, needsPanel: needsOne, only } = ROOMS[room];
    const isHere = (!needsOne || procedure.panel !== null) && (only?.(procedure, roles) ?? true);
    return isHere && asks.every((act) => may(roles, act));
  });
}

/** The rooms in which somebody with these roles has work of their own, first where they begin. */
export function ownRoomsOf(roles: readonly Role[], procedure: Procedure): readonly Room[] {
  const open = roomsOf(roles, procedure);
  // Whoever works on searches in an authority without a panel begins with what falls due.
  const first = procedure.panel === null && mayAs(roles, "enquiries") ? [Room.DEADLINES] : [];
  const work = WORK.filter(([role]) => roles.includes(role)).flatMap(([, rooms]) => rooms);
  return [...new Set([...first, ...work])].filter((room) => open.includes(room));
}

/** The room in which somebody with these roles begins. */
export function homeOf(roles: readonly Role[], procedure: Procedure): Room {
  return ownRoomsOf(roles, procedure)[0] ?? Room.START;
}
