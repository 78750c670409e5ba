import type { EnumOf } from "../../graphql.js";

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** Where a request stands. */
export const REQUEST_STATES: Words<EnumOf<"SubjectAccessState">> = {
  RECEIVED: "Received",
  IDENTITY_ASKED: "Waiting for proof of identity",
  IDENTITY_CHECKED: "Identity known",
  COLLECTING: "Being decided",
  DECIDED: "Ready to release",
  RELEASED: "Released",
  REFUSED: "Refused",
  WITHDRAWN: "Withdrawn",
};

/** Who asks. */
export const REQUESTERS: Words<EnumOf<"Requester">> = {
  CHILD: "The child",
  PARENT: "A parent or somebody else with parental responsibility",
  SOLICITOR: "A solicitor",
  OTHER: "Somebody else on their behalf",
};

/** How it came in. */
export const CHANNELS: Words<EnumOf<"RequestChannel">> = {
  EMAIL: "By email",
  LETTER: "By letter",
  PHONE: "By phone",
  IN_PERSON: "In person",
  SOCIAL_MEDIA: "On social media",
};

/** What is decided about one item. */
export const DECISIONS: Words<EnumOf<"ItemDecision">> = {
  RELEASE: "Release",
  REDACT: "Release without some words",
  WITHHOLD: "Keep back",
};

/** On what ground an item is kept back. */
export const GROUNDS: Words<EnumOf<"WithholdGround">> = {
  SERIOUS_HARM: "Likely to cause serious harm to the child or somebody else",
  OTHER_PERSON: "About another person who has not agreed",
  CHILD_ABUSE: "Child abuse data that would not be in the child’s interests to disclose",
  CRIME: "Would prejudice preventing or detecting crime",
  LEGAL_PRIVILEGE: "Legal advice or proceedings",
  COURT: "Court reports and orders",
  NOT_ABOUT_CHILD: "Not about the child",
};

/** The address of a request, or of a part of its room. */
export function requestAddress(reference: string, part?: string): string {
  return `/subject-access/${reference}${part ? `/${part}` : ""}`;
}
