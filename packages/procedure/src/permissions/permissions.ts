import { Role } from "../codes.js";
import { asSecondPerson, byPass, forOwn, forSchool, forSelf, inFigures, type RowEntry } from "./grants.js";
import { MACHINE_ACTS } from "./machine-acts.js";
import { PEOPLE_ACTS } from "./people-acts.js";
import { RETENTION_ACTS } from "./retention-acts.js";
import { RIGHTS_ACTS } from "./rights-acts.js";
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
  TRAIL_READERS,
} from "./role-groups.js";
import { SEARCH_ACTS } from "./search-acts.js";
import { SENSITIVE_ACTS } from "./sensitive-acts.js";
import { SIGHT_ACTS } from "./sight-acts.js";

const { REGISTER_ADMIN, STRATEGIC_LEAD, PANEL_MEMBER, INVESTIGATING_OFFICER, REPORT_READER } = Role;
const { SYSTEM_ADMIN, SCHOOL_LEAD, ALTERNATE, AUDITOR, DATA_PROTECTION_OFFICER } = Role;

/**
 * Who may do what: one row for every query, mutation and subscription, and the upload. An act without a row is refused.
 * A role alone may do the act for every child of its authority's register; `forOwn`, `byPass`, `forSchool`, `forSelf`
 * and `inFigures` narrow it to what is theirs, `withReason` and `asSecondPerson` say on what condition. Where a row
 * narrows, the act asks `mayAs` with the relation it found. A new act has a row here and a line in
 * tests/fixtures/authz-matrix.csv, written by hand.
 */
export const MAY = {
  viewer: EVERYBODY,
  register: REGISTER_READERS,
  registerEntry: [...REGISTER_READERS, ...byPass([ALTERNATE])],
  child: REGISTER_READERS,
  isChildKnown: SERVICES,
  search: REGISTER_READERS,
  forgottenChildren: PANEL,
  schools: [...SERVICES, SYSTEM_ADMIN],
  calendar: [...SERVICES, SCHOOL_LEAD],
  calendarFile: [REGISTER_ADMIN],
  notifications: ENQUIRERS_AND_SCHOOLS,
  directory: [...SERVICES, SCHOOL_LEAD],
  services: [...SERVICES, SYSTEM_ADMIN, AUDITOR, DATA_PROTECTION_OFFICER, ALTERNATE],
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
  cmeReferrals: [...SCREENERS, ...forOwn(SERVICES), ...forSchool([SCHOOL_LEAD])],
  cmeReferral: [...SCREENERS, ...forOwn(SERVICES), ...forSchool([SCHOOL_LEAD])],
  meetings: PANEL,
  meeting: TAKE_PART,
  meetingPaper: AT_THE_TABLE,
  nextMeeting: PANEL,
  meetingChanged: AT_THE_TABLE,
  // Whoever stood in for the chair reads and approves the minutes of that meeting, whatever their role (Q48).
  minutes: [...PANEL, ...forOwn(SERVICES), ...byPass([ALTERNATE])],
  myActions: [...forOwn(REGISTER_READERS), ...byPass([ALTERNATE])],
  myChangedChildren: REGISTER_READERS,
  actions: KEEPERS,
  escalations: KEEPERS,
  escalation: KEEPERS,
  pathwayReferrals: PANEL,
  pathwayReferral: PANEL,
  usualReturnDay: PANEL,
  disclosures: PANEL,
  sharings: [REGISTER_ADMIN, ...TRAIL_READERS],
  removalRequests: PANEL,
  removalRequest: PANEL,
  decisionsWaiting: KEEPERS,
  dashboard: PANEL,
  figures: inFigures([REPORT_READER]),
  draft: forSelf([...REFERRERS, ALTERNATE]),
  // Business support sees what it did itself; who looks after the trail sees no words of a child.
  auditTrail: [STRATEGIC_LEAD, ...forSelf([REGISTER_ADMIN])],
  whoLooked: [...TRAIL_READERS, ...forSelf([REGISTER_ADMIN])],
  trail: [...TRAIL_READERS, ...forSelf([REGISTER_ADMIN])],
  unusualAccess: TRAIL_READERS,
  mails: KEEPERS,
  mailStanding: KEEPERS,
  calendarFeed: forSelf(PANEL),

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
  writePrivateNote: forSelf(REGISTER_READERS),
  deletePrivateNote: forSelf(REGISTER_READERS),
  recordSignsOfSafety: AT_THE_TABLE,
  answerWorry: AT_THE_TABLE,
  protectAddress: KEEPERS,
  recordHousehold: KEEPERS,
  mergeChildren: KEEPERS,
  undoMerge: KEEPERS,
  voidRegisterEntry: asSecondPerson(KEEPERS),
  withdrawVoiding: KEEPERS,
  submitReferral: SERVICES,

  ...SEARCH_ACTS,

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
  nameAlternate: [...KEEPERS, ...forSelf([PANEL_MEMBER])],
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
  approveMinutes: [...forOwn(SERVICES), ...byPass([ALTERNATE])],
  publishMinutes: KEEPERS,
  correctMinutes: KEEPERS,

  agreeAction: KEEPERS,
  recordActionUpdate: [...KEEPERS, ...forOwn(REGISTER_READERS), ...byPass([ALTERNATE])],
  completeAction: [...KEEPERS, ...forOwn(REGISTER_READERS), ...byPass([ALTERNATE])],
  reassignAction: KEEPERS,
  proposeOwner: [...KEEPERS, ...forOwn(REGISTER_READERS)],
  answerOwnerProposal: KEEPERS,
  cancelAction: KEEPERS,
  escalateAction: KEEPERS,
  answerEscalation: [STRATEGIC_LEAD],

  proposeRemoval: PANEL,
  withdrawRemoval: forSelf(PANEL),
  recordRemovalDecision: KEEPERS,
  approveRemoval: asSecondPerson([STRATEGIC_LEAD]),
  declineRemoval: [STRATEGIC_LEAD],
  referToPathway: KEEPERS,
  recordPathwayAnswer: PANEL,
  withdrawPathwayReferral: KEEPERS,
  recordDisclosure: KEEPERS,
  endDisclosure: KEEPERS,
  recordPrint: PRINTERS,
  saveDraft: forSelf([...REFERRERS, ALTERNATE]),
  remindOwners: KEEPERS,
  recordNilReturn: [...KEEPERS, ...forSelf([PANEL_MEMBER])],
  settleMail: [REGISTER_ADMIN],
  renewCalendarFeed: forSelf(PANEL),
  changeSettings: forSelf(PANEL),
  signOutEverywhere: forSelf(EVERYBODY),
  answerUnusualAccess: TRAIL_READERS,

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

  ...RETENTION_ACTS,
  ...RIGHTS_ACTS,
  ...SENSITIVE_ACTS,
  ...SIGHT_ACTS,
  ...MACHINE_ACTS,
  ...PEOPLE_ACTS,
} as const satisfies Record<string, readonly RowEntry[]>;

/**
 * Acts that ask for a sign-in of the last minutes, so that a screen left open cannot do them (AFC-23, Q19). `takeOutFile`
 * is every file made from children's records to leave the register: spreadsheets and Word. A reader's own marked copy
 * of the papers, a document that was attached and a print of what is on the screen are not.
 */
export const FRESH_ACTS: readonly string[] = [
  "approveRemoval",
  "approveDisposal",
  "releaseSubjectAccess",
  "takeOutFile",
  "issueToken",
];

/** Acts that are asked alone: never two of them, or one beside anything else, in one request (hostile case 24). */
export const LONE_ACTS: readonly string[] = [
  "approveRemoval",
  "approveDisposal",
  "releaseSubjectAccess",
  "revealChildDetails",
  "revealReferralAnswers",
];
