/** Where a request for a copy of what is held about a child stands (UK GDPR, article 15). */
export const SubjectAccessState = {
  RECEIVED: "RECEIVED",
  /** The person was asked to show who they are; the month has not begun. */
  IDENTITY_ASKED: "IDENTITY_ASKED",
  IDENTITY_CHECKED: "IDENTITY_CHECKED",
  /** Everything held was brought together and waits for a decision, item by item. */
  COLLECTING: "COLLECTING",
  /** Every item has a decision; the copy waits to be released. */
  DECIDED: "DECIDED",
  RELEASED: "RELEASED",
  REFUSED: "REFUSED",
  WITHDRAWN: "WITHDRAWN",
} as const;

/** One of SubjectAccessState. */
export type SubjectAccessState = (typeof SubjectAccessState)[keyof typeof SubjectAccessState];

/** Who asks for a copy of what is held about a child. */
export const Requester = {
  CHILD: "CHILD",
  PARENT: "PARENT",
  SOLICITOR: "SOLICITOR",
  OTHER: "OTHER",
} as const;

/** One of Requester. */
export type Requester = (typeof Requester)[keyof typeof Requester];

/** How a request came in; no form is asked for. */
export const RequestChannel = {
  EMAIL: "EMAIL",
  LETTER: "LETTER",
  PHONE: "PHONE",
  IN_PERSON: "IN_PERSON",
  SOCIAL_MEDIA: "SOCIAL_MEDIA",
} as const;

/** One of RequestChannel. */
export type RequestChannel = (typeof RequestChannel)[keyof typeof RequestChannel];

/** What is decided about one thing found. */
export const ItemDecision = {
  RELEASE: "RELEASE",
  /** Released without the words that are about somebody else. */
  REDACT: "REDACT",
  WITHHOLD: "WITHHOLD",
} as const;

/** One of ItemDecision. */
export type ItemDecision = (typeof ItemDecision)[keyof typeof ItemDecision];

/** Why a thing found is kept back. */
export const WithholdGround = {
  SERIOUS_HARM: "SERIOUS_HARM",
  OTHER_PERSON: "OTHER_PERSON",
  CHILD_ABUSE: "CHILD_ABUSE",
  CRIME: "CRIME",
  LEGAL_PRIVILEGE: "LEGAL_PRIVILEGE",
  COURT: "COURT",
  NOT_ABOUT_CHILD: "NOT_ABOUT_CHILD",
} as const;

/** One of WithholdGround. */
export type WithholdGround = (typeof WithholdGround)[keyof typeof WithholdGround];

/** Why nothing about a child may be disposed of for now. */
export const HoldReason = {
  SUBJECT_ACCESS: "SUBJECT_ACCESS",
  LITIGATION: "LITIGATION",
  INQUIRY: "INQUIRY",
  SAFEGUARDING_REVIEW: "SAFEGUARDING_REVIEW",
} as const;

/** One of HoldReason. */
export type HoldReason = (typeof HoldReason)[keyof typeof HoldReason];

/** Where it stands with a fact that somebody says is wrong (UK GDPR, article 16). */
export const DisputeState = {
  OPEN: "OPEN",
  CORRECTED: "CORRECTED",
  REFUSED: "REFUSED",
} as const;

/** One of DisputeState. */
export type DisputeState = (typeof DisputeState)[keyof typeof DisputeState];
