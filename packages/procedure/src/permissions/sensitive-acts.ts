import { forOwn, forOwnWithReason, type RowEntry, withReason } from "./grants.js";
import { KEEPERS, REGISTER_READERS, SCREENERS, SERVICES } from "./role-groups.js";

/**
 * The rows of MAY for what is hidden of a child until somebody says why they need it. Anybody who reads the register may
 * add a detail; of whose children they are shown one, register/sensitive.ts decides.
 */
export const SENSITIVE_ACTS = {
  recordChildDetail: REGISTER_READERS,
  correctChildDetail: [...KEEPERS, ...forOwn(REGISTER_READERS)],
  endChildDetail: [...KEEPERS, ...forOwn(REGISTER_READERS)],
  revealChildDetails: [...withReason(KEEPERS), ...forOwnWithReason(REGISTER_READERS)],
  revealReferralAnswers: [...withReason(SCREENERS), ...forOwnWithReason(SERVICES)],
} as const satisfies Record<string, readonly RowEntry[]>;
