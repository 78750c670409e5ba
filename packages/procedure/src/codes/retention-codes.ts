/** How long something is kept, and from when: one class for each kind of record (Q26). */
export const RetentionClass = {
  /** The child's record: register entries, notes, actions, enquiries, decisions. */
  RECORD: "RECORD",
  /** A referral that never came to a register entry or an enquiry. */
  RETURNED_REFERRAL: "RETURNED_REFERRAL",
  /** Papers of a meeting as they were printed for one person. */
  PAPERS: "PAPERS",
  /** What was read from a file that was brought in. */
  IMPORT_FILES: "IMPORT_FILES",
  /** Files made to leave the register. */
  EXPORTS: "EXPORTS",
  /** Words of mails that were sent. */
  MAIL_WORDS: "MAIL_WORDS",
  /** What a person typed and never sent. */
  DRAFTS: "DRAFTS",
  /** Who did and looked at what. */
  TRAIL: "TRAIL",
  /** Who works with the register, and what they hold for themselves. */
  STAFF: "STAFF",
  /** What the authority set and uses: about no child. */
  SETTINGS: "SETTINGS",
} as const;

/** One of RetentionClass. */
export type RetentionClass = (typeof RetentionClass)[keyof typeof RetentionClass];

/** In what a time to keep is counted. */
export const KeepUnit = {
  DAYS: "DAYS",
  YEARS: "YEARS",
} as const;

/** One of KeepUnit. */
export type KeepUnit = (typeof KeepUnit)[keyof typeof KeepUnit];

/** What happens when the time is over. */
export const WhenOver = {
  /** It comes onto the list; two people approve. */
  LIST: "LIST",
  /** The register deletes it by itself, once the schedule is signed. */
  BY_ITSELF: "BY_ITSELF",
} as const;

/** One of WhenOver. */
export type WhenOver = (typeof WhenOver)[keyof typeof WhenOver];

/** Where the disposal of one child's record stands. */
export const DisposalState = {
  /** Proposed; one of the two approvals may be there. */
  PROPOSED: "PROPOSED",
  /** Somebody said no; the record stays. */
  DECLINED: "DECLINED",
  /** The record is gone; the certificate stays. */
  DISPOSED: "DISPOSED",
} as const;

/** One of DisposalState. */
export type DisposalState = (typeof DisposalState)[keyof typeof DisposalState];
