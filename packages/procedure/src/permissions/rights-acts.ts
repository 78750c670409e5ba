import { Role } from "../codes.js";
import { asSecondPerson, type RowEntry } from "./grants.js";
import { KEEPERS, REGISTER_READERS } from "./role-groups.js";

const { DATA_PROTECTION_OFFICER, REGISTER_ADMIN } = Role;

/** Business support prepares a copy, the data protection officer releases it (matrix, row 29). */
const PREPARERS = [REGISTER_ADMIN, DATA_PROTECTION_OFFICER] as const;

/** The rows of MAY for the rights of the people in the register: subject access, holds, disputed facts. */
export const RIGHTS_ACTS = {
  holds: [...KEEPERS, DATA_PROTECTION_OFFICER],
  placeHold: [...KEEPERS, DATA_PROTECTION_OFFICER],
  liftHold: [DATA_PROTECTION_OFFICER],
  subjectAccessRequests: PREPARERS,
  subjectAccessRequest: PREPARERS,
  recordSubjectAccess: PREPARERS,
  recordIdentityCheck: PREPARERS,
  extendSubjectAccess: PREPARERS,
  collectSubjectAccess: [REGISTER_ADMIN],
  decideSubjectAccessItems: PREPARERS,
  releaseSubjectAccess: asSecondPerson([DATA_PROTECTION_OFFICER]),
  refuseSubjectAccess: [DATA_PROTECTION_OFFICER],
  withdrawSubjectAccess: PREPARERS,
  disputes: [...KEEPERS, DATA_PROTECTION_OFFICER],
  dispute: [...KEEPERS, DATA_PROTECTION_OFFICER],
  disputableChild: [...KEEPERS, DATA_PROTECTION_OFFICER],
  disputeAccuracy: [...REGISTER_READERS, DATA_PROTECTION_OFFICER],
  answerDispute: [DATA_PROTECTION_OFFICER],
  tellRecipients: [DATA_PROTECTION_OFFICER],
  recordRecipientTold: PREPARERS,
} as const satisfies Record<string, readonly RowEntry[]>;
