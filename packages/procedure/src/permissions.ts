import { Role, Sight } from "./codes.js";
import {
  AT_THE_TABLE,
  ENQUIRERS,
  ENQUIRERS_AND_SCHOOLS,
  EVERYBODY,
  KEEPERS,
  PANEL,
  PRINTERS,
  REFERRERS,
  REGISTER_READERS,
  SCREENERS,
  SERVICES,
  TAKE_PART,
} from "./role-groups.js";

const { REGISTER_ADMIN, STRATEGIC_LEAD, INVESTIGATING_OFFICER, FRONT_DOOR, REPORT_READER } = Role;
const { SYSTEM_ADMIN, SUPERVISOR, SCHOOL_LEAD, ALTERNATE } = Role;

/** Who may do what: one row for every query, mutation and subscription, and the upload. An act without a row is refused. */
export const MAY = {
  viewer: EVERYBODY,
  register: REGISTER_READERS,
  registerEntry: [...REGISTER_READERS, ALTERNATE],
  child: REGISTER_READERS,
  isChildKnown: SERVICES,
  search: REGISTER_READERS,
  forgottenChildren: PANEL,
  schools: SERVICES,
  calendar: [...SERVICES, SCHOOL_LEAD],
  calendarFile: [REGISTER_ADMIN],
  notifications: ENQUIRERS_AND_SCHOOLS,
  directory: [...SERVICES, SCHOOL_LEAD],
  services: [...SERVICES, SYSTEM_ADMIN],
  people: [...PANEL, SYSTEM_ADMIN],
  seats: [...PANEL, SYSTEM_ADMIN],
  procedure: [...SERVICES, SCHOOL_LEAD],
  imports: KEEPERS,
  importRun: KEEPERS,
  importFields: KEEPERS,
  enquiries: ENQUIRERS_AND_SCHOOLS,
  enquiry: ENQUIRERS_AND_SCHOOLS,
  deadlines: ENQUIRERS_AND_SCHOOLS,
  duties: ENQUIRERS,
  offRollPermissions: ENQUIRERS_AND_SCHOOLS,
  offRollPermission: ENQUIRERS_AND_SCHOOLS,
  deletionGrounds: ENQUIRERS_AND_SCHOOLS,
  referrals: PANEL,
  referral: PANEL,
  referralForms: REFERRERS,
  cmeReferrals: REFERRERS,
  cmeReferral: REFERRERS,
  meetings: PANEL,
  meeting: TAKE_PART,
  meetingPaper: AT_THE_TABLE,
  nextMeeting: PANEL,
  meetingChanged: AT_THE_TABLE,
  // Whoever stood in for the chair reads and approves the minutes of that meeting, whatever their role (Q48).
  minutes: [...SERVICES, ALTERNATE],
  myActions: [...REGISTER_READERS, ALTERNATE],
  myChangedChildren: REGISTER_READERS,
  actions: KEEPERS,
  escalations: KEEPERS,
  escalation: KEEPERS,
  pathwayReferrals: PANEL,
  pathwayReferral: PANEL,
  usualReturnDay: PANEL,
  disclosures: PANEL,
  sharings: KEEPERS,
  removalRequests: PANEL,
  removalRequest: PANEL,
  decisionsWaiting: KEEPERS,
  dashboard: [...PANEL, REPORT_READER],
  draft: [...REFERRERS, ALTERNATE],
  auditTrail: KEEPERS,
  mails: KEEPERS,
  mailStanding: KEEPERS,
  calendarFeed: PANEL,

  upload: [REGISTER_ADMIN],
  matchColumns: [REGISTER_ADMIN],
  settleImportRow: [REGISTER_ADMIN],
  confirmImport: [REGISTER_ADMIN],
  cancelImport: [REGISTER_ADMIN],
  previewImport: [REGISTER_ADMIN],

  addToRegister: KEEPERS,
  correctChild: KEEPERS,
  changeReferralGroup: KEEPERS,
  changeLeadService: KEEPERS,
  recordProvision: KEEPERS,
  recordLocation: [...KEEPERS, INVESTIGATING_OFFICER],
  addCaseNote: AT_THE_TABLE,
  writePrivateNote: REGISTER_READERS,
  deletePrivateNote: REGISTER_READERS,
  recordSignsOfSafety: AT_THE_TABLE,
  answerWorry: AT_THE_TABLE,
  protectAddress: KEEPERS,
  recordHousehold: KEEPERS,
  voidRegisterEntry: KEEPERS,
  withdrawVoiding: KEEPERS,
  submitReferral: SERVICES,

  openEnquiry: ENQUIRERS_AND_SCHOOLS,
  failedTransferList: KEEPERS,
  recordFailedTransfers: KEEPERS,
  recordContactAttempt: ENQUIRERS_AND_SCHOOLS,
  recordLocationCheck: ENQUIRERS_AND_SCHOOLS,
  recordStep: ENQUIRERS_AND_SCHOOLS,
  recordLateInformation: ENQUIRERS_AND_SCHOOLS,
  recordAbsence: ENQUIRERS_AND_SCHOOLS,
  recordAuthorisedAbsence: ENQUIRERS_AND_SCHOOLS,
  recordVulnerability: ENQUIRERS_AND_SCHOOLS,
  recordContactSafety: ENQUIRERS_AND_SCHOOLS,
  raiseConcern: ENQUIRERS_AND_SCHOOLS,
  settleConcern: ENQUIRERS,
  recordEnquiryLocation: ENQUIRERS_AND_SCHOOLS,
  recordProvisionFound: ENQUIRERS,
  assignEnquiry: [...KEEPERS, FRONT_DOOR, SUPERVISOR],
  transferEnquiry: ENQUIRERS,
  addDocument: ENQUIRERS_AND_SCHOOLS,
  submitCmeReferral: REFERRERS,
  screenReferral: SCREENERS,
  returnReferral: SCREENERS,
  closeCmeReferral: SCREENERS,
  appendReferralUpdate: REFERRERS,
  pauseClock: ENQUIRERS,
  resumeClock: ENQUIRERS,
  setClockDate: ENQUIRERS,
  recordDuty: ENQUIRERS,
  requestOffRollPermission: ENQUIRERS_AND_SCHOOLS,
  grantOffRollPermission: ENQUIRERS,
  refuseOffRollPermission: ENQUIRERS,
  confirmRollDeletion: [SCHOOL_LEAD, REGISTER_ADMIN],
  recordCtfUpload: [SCHOOL_LEAD, REGISTER_ADMIN],
  recordReview: [...KEEPERS, SUPERVISOR, INVESTIGATING_OFFICER],
  recordAudit: [...KEEPERS, SUPERVISOR],
  recordFollowUp: ENQUIRERS,
  recordHandover: ENQUIRERS,
  recordHandoverAnswer: ENQUIRERS,
  closeEnquiry: ENQUIRERS,
  recordDeath: ENQUIRERS,
  reopenEnquiry: [...KEEPERS, SUPERVISOR],

  scheduleMeeting: [REGISTER_ADMIN],
  scheduleMeetings: [REGISTER_ADMIN],
  rescheduleMeeting: [REGISTER_ADMIN],
  cancelMeeting: [REGISTER_ADMIN],
  addAgendaItem: KEEPERS,
  removeAgendaItem: KEEPERS,
  moveAgendaItem: KEEPERS,
  agreeLateCirculation: [STRATEGIC_LEAD],
  circulate: KEEPERS,
  openCirculation: AT_THE_TABLE,
  acceptConfidentiality: TAKE_PART,
  issueSupplement: KEEPERS,
  nameSeatHolder: [REGISTER_ADMIN, SYSTEM_ADMIN],
  endSeatHolding: [REGISTER_ADMIN, SYSTEM_ADMIN],
  nameAlternate: PANEL,
  inviteGuest: KEEPERS,
  withdrawGuest: KEEPERS,
  openMeeting: KEEPERS,
  recordAttendance: KEEPERS,
  recordRestPresent: KEEPERS,
  recordDecision: KEEPERS,
  deferAgendaItem: KEEPERS,
  discussItem: KEEPERS,
  closeMeeting: KEEPERS,
  beAtMeeting: AT_THE_TABLE,
  writeItem: KEEPERS,
  editMinutes: KEEPERS,
  askToApproveMinutes: KEEPERS,
  approveMinutes: [...SERVICES, ALTERNATE],
  publishMinutes: KEEPERS,
  correctMinutes: KEEPERS,

  agreeAction: KEEPERS,
  recordActionUpdate: [...REGISTER_READERS, ALTERNATE],
  completeAction: [...REGISTER_READERS, ALTERNATE],
  reassignAction: KEEPERS,
  proposeOwner: REGISTER_READERS,
  answerOwnerProposal: KEEPERS,
  cancelAction: KEEPERS,
  escalateAction: KEEPERS,
  answerEscalation: [STRATEGIC_LEAD],

  proposeRemoval: PANEL,
  withdrawRemoval: PANEL,
  recordRemovalDecision: KEEPERS,
  approveRemoval: [STRATEGIC_LEAD],
  declineRemoval: [STRATEGIC_LEAD],
  referToPathway: KEEPERS,
  recordPathwayAnswer: PANEL,
  withdrawPathwayReferral: KEEPERS,
  recordDisclosure: KEEPERS,
  endDisclosure: KEEPERS,
  recordPrint: PRINTERS,
  saveDraft: [...REFERRERS, ALTERNATE],
  remindOwners: KEEPERS,
  recordNilReturn: PANEL,
  settleMail: [REGISTER_ADMIN],
  renewCalendarFeed: PANEL,
  changeSettings: PANEL,
  signOutEverywhere: EVERYBODY,

  recordHalfTerm: [REGISTER_ADMIN],
  removeHalfTerm: [REGISTER_ADMIN],
  recordCalendarDay: [REGISTER_ADMIN],
  removeCalendarDay: [REGISTER_ADMIN],
  recordOfficeHours: [REGISTER_ADMIN],
  bringInCalendar: [REGISTER_ADMIN],
  correctSchool: [REGISTER_ADMIN],

  settleNotification: ENQUIRERS_AND_SCHOOLS,
  recordSystemCheck: ENQUIRERS,
  addDirectoryContact: KEEPERS,
  correctDirectoryContact: KEEPERS,
  removeDirectoryContact: KEEPERS,
} as const satisfies Record<string, readonly Role[]>;

/** Acts that ask for a sign-in of the last minutes, so that a screen left open cannot do them (AFC-23, Q19). */
const FRESH_ACTS: readonly string[] = ["approveRemoval"];

/** Says whether an act asks for a sign-in of the last minutes. */
export function needsFreshSignIn(act: string): boolean {
  return FRESH_ACTS.includes(act);
}

/** The name of a query, a mutation or the upload. */
export type Act = keyof typeof MAY;

/** The acts open to someone who has not signed in. */
export const PUBLIC_ACTS: readonly Act[] = ["viewer"];

/** Says whether the text is the name of an act that has a row in MAY. */
export function isAct(name: string): name is Act {
  return Object.hasOwn(MAY, name);
}

/** Says whether somebody with these roles may do this; an act without a row is refused. */
export function may(roles: readonly Role[], act: string): boolean {
  if (!isAct(act)) return false;
  const allowed: readonly Role[] = MAY[act];
  return roles.some((role) => allowed.includes(role));
}

/** How much of a child's record somebody with these roles may see (Q25). */
export function sight(roles: readonly Role[]): Sight {
  const has = (some: readonly Role[]) => roles.some((role) => some.includes(role));
  if (has(PANEL)) return Sight.FULL_CASE;
  if (has(REGISTER_READERS)) return Sight.REGISTER_LINE;
  return has(SERVICES) ? Sight.KNOWN_ONLY : Sight.NONE;
}

/** Says whether somebody with these roles keeps the register: business support or the strategic lead. */
export function keepsRegister(roles: readonly Role[]): boolean {
  return roles.some((role) => (KEEPERS as readonly Role[]).includes(role));
}
