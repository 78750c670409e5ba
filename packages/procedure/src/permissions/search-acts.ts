import { Role } from "../codes.js";
import { forOwn, forSchool, type RowEntry } from "./grants.js";
import { ENQUIRERS, ENQUIRERS_AND_SCHOOLS, KEEPERS, REFERRERS, SCREENERS, SERVICES } from "./role-groups.js";

const { REGISTER_ADMIN, INVESTIGATING_OFFICER, FRONT_DOOR, SUPERVISOR, SCHOOL_LEAD } = Role;

/** The rows of MAY for the search for a child: enquiries, referrals to the front door, leaving a roll, closing. */
export const SEARCH_ACTS = {
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
  appendReferralUpdate: [...SCREENERS, ...forOwn(SERVICES), ...forSchool([SCHOOL_LEAD])],
  pauseClock: ENQUIRERS,
  resumeClock: ENQUIRERS,
  setClockDate: ENQUIRERS,
  recordDuty: ENQUIRERS,
  requestOffRollPermission: ENQUIRERS_AND_SCHOOLS,
  grantOffRollPermission: ENQUIRERS,
  refuseOffRollPermission: ENQUIRERS,
  confirmRollDeletion: [REGISTER_ADMIN, ...forSchool([SCHOOL_LEAD])],
  recordCtfUpload: [REGISTER_ADMIN, ...forSchool([SCHOOL_LEAD])],
  recordReview: [...KEEPERS, SUPERVISOR, INVESTIGATING_OFFICER],
  recordAudit: [...KEEPERS, SUPERVISOR],
  recordFollowUp: ENQUIRERS,
  recordHandover: ENQUIRERS,
  recordHandoverAnswer: ENQUIRERS,
  closeEnquiry: ENQUIRERS,
  recordDeath: ENQUIRERS,
  reopenEnquiry: [...KEEPERS, SUPERVISOR],
} as const satisfies Record<string, readonly RowEntry[]>;
