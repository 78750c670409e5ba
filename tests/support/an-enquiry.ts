import { USER_ERRORS } from "./answers.js";
import type { TestPerson } from "./register.js";

export const OPEN = `mutation ($input: OpenEnquiryInput!) { openEnquiry(input: $input) {
  enquiry { id reference version state } knownEnquiry { reference } ${USER_ERRORS} } }`;

export const ATTEMPT = `mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) {
  enquiry { id version } line { id what about onDay atTime withWhom tried result note riskAssessment side isCorrected corrects { id } } ${USER_ERRORS} } }`;

/** An enquiry as its tests need it. */
export interface OpenedEnquiry {
  id: string;
  reference: string;
  version: number;
  state: string;
}

let count = 0;

/** An invented child whom nobody knows yet. */
export function aNewChild(words: Record<string, unknown> = {}): Record<string, unknown> {
  count += 1;
  return { firstName: `Noor${count}`, lastName: `Fairweather${count}`, dateOfBirth: "2016-03-14", ...words };
}

/** Opens an enquiry as this person does; throws when it is refused. */
export async function anEnquiry(person: TestPerson, words: Record<string, unknown> = {}): Promise<OpenedEnquiry> {
  const child = "childId" in words ? {} : { child: aNewChild() };
  const input = { ...child, firstAbsentOn: "2026-11-16", ...words };
  const { openEnquiry } = await person.ask(OPEN, { input });
  if (openEnquiry.userErrors.length > 0) throw new Error(JSON.stringify(openEnquiry.userErrors));
  return openEnquiry.enquiry;
}

/** Records an attempt to reach the family: an unanswered call today unless said otherwise. */
export async function anAttempt(
  person: TestPerson,
  enquiryId: string,
  words: Record<string, unknown> = {},
): Promise<any> {
  const input = { enquiryId, channel: "CALL", result: "NO_ANSWER", tried: "01632 960123", ...words };
  return (await person.ask(ATTEMPT, { input })).recordContactAttempt;
}
