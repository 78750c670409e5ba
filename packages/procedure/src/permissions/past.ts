import type { Act } from "./matrix.js";

/**
 * What is kept as it stands now only. Asked for a past moment it is refused: the answer would be today's, under the name
 * of that day. Everything else reads rows whose past is kept, a log that is cut at the moment, or names, which are today's.
 */
const WITHOUT_PAST: readonly Act[] = [
  "cmeReferrals",
  "cmeReferral",
  "minutes",
  "meetingPaper",
  "duties",
  "restrictedRecord",
  "unusualAccess",
  "emergencyAccesses",
  "holds",
  "subjectAccessRequests",
  "subjectAccessRequest",
  "retentionSchedule",
  "disposals",
  "disposal",
  "dueForDisposal",
  "mails",
  "mailStanding",
  "imports",
  "importRun",
  "machineClients",
];

/** Says whether what is asked can be answered as it stood at a past moment. */
export function hasPast(act: Act): boolean {
  return !WITHOUT_PAST.includes(act);
}
