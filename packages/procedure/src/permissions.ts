import { Role, Sight } from "./codes.js";

const { REGISTER_ADMIN, STRATEGIC_LEAD, PANEL_MEMBER, INVESTIGATING_OFFICER, FRONT_DOOR, SERVICE_STAFF } = Role;
const { REPORT_READER, SYSTEM_ADMIN, SUPERVISOR, SCHOOL_LEAD, EHE_OFFICER, ALTERNATE, GUEST } = Role;

/** Business support and the strategic lead keep the register; in Suffolk the CME Officer is both (AFC-20, AFC-21, SUF-11). */
const KEEPERS = [REGISTER_ADMIN, STRATEGIC_LEAD] as const;
/** Those who see the full case: the keepers and the holders of seats (Q25). */
const PANEL = [...KEEPERS, PANEL_MEMBER] as const;
/** Those who see at least the register line (AFC-19, Q25). */
const REGISTER_READERS = [...PANEL, INVESTIGATING_OFFICER, FRONT_DOOR, SUPERVISOR, EHE_OFFICER] as const;
/** Every named member of staff of a service: may ask whether a child is known, and refer (AFC-61, AFC-66). */
const SERVICES = [...REGISTER_READERS, SERVICE_STAFF] as const;
/** Those of the authority who work on the search for a child. */
const ENQUIRERS = [...KEEPERS, INVESTIGATING_OFFICER, FRONT_DOOR, SUPERVISOR, EHE_OFFICER] as const;
/** And the schools, for their own children only (security (b)). */
const ENQUIRERS_AND_SCHOOLS = [...ENQUIRERS, SCHOOL_LEAD] as const;
/** Those who may tell the front door about a child: every service, and the schools (AFC-60, SUF-15). */
const REFERRERS = [...SERVICES, SCHOOL_LEAD] as const;
/** Those who screen what comes in (AFC-61, SUF-16). */
const SCREENERS = [...KEEPERS, FRONT_DOOR] as const;
/** Those who see a page that is made to be printed: the panel, and whoever works on a search. */
const PRINTERS = [...ENQUIRERS_AND_SCHOOLS, PANEL_MEMBER] as const;
const EVERYBODY = [...SERVICES, REPORT_READER, SYSTEM_ADMIN, SCHOOL_LEAD] as const;
/** Those who may do at one meeting what a seat's holder may; the pass says at which (AFC-126, Q23). */
const AT_THE_TABLE = [...PANEL, ALTERNATE] as const;
/** Everybody who takes part in a meeting; the pass of a guest says in which items (AFC-128, Q24). */
const TAKE_PART = [...AT_THE_TABLE, GUEST] as const;
const EVERYBODY = [...SERVICES, REPORT_READER, SYSTEM_ADMIN, SCHOOL_LEAD, ALTERNATE, GUEST] as const;

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
  minutes: SERVICES,
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
  addCaseNote: PANEL,
  writePrivateNote: REGISTER_READERS,
  deletePrivateNote: REGISTER_READERS,
  recordSignsOfSafety: PANEL,
  addCaseNote: AT_THE_TABLE,
  recordSignsOfSafety: AT_THE_TABLE,
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
  approveMinutes: SERVICES,
  publishMinutes: KEEPERS,
  correctMinutes: KEEPERS,

  agreeAction: KEEPERS,
  recordActionUpdate: [...REGISTER_READERS, ALTERNATE],
  completeAction: [...REGISTER_READERS, ALTERNATE],
  reassignAction: KEEPERS,
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
  saveDraft: REFERRERS,
  saveDraft: [...REFERRERS, ALTERNATE],
  remindOwners: KEEPERS,
  recordNilReturn: PANEL,
  settleMail: [REGISTER_ADMIN],
  renewCalendarFeed: PANEL,
  changeSettings: PANEL,

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

/** Says whether somebody with these roles sees at least the line of every child on the register (AFC-19, Q25). */
export function readsRegister(roles: readonly Role[]): boolean {
  const depth = sight(roles);
  return depth === Sight.FULL_CASE || depth === Sight.REGISTER_LINE;
}
