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

/** A document for one act on an enquiry, answered with the enquiry and what else is asked for. */
export function enquiryAct(name: string, shown: string): string {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} ${USER_ERRORS} } }`;
}

export const LINE =
  "line { id code subject what about onDay atTime withWhom note inWriting riskAssessment document { name } }";

/** An enquiry as it is now, with its newest lines first. */
export async function enquiryNow(person: TestPerson, reference: string, fields = ""): Promise<any> {
  const { enquiry } = await person.ask(
    `query ($reference: String!) { enquiry(reference: $reference) { id version state isLocated hasSafeguardingConcern ${fields}
      chronology(newestFirst: true) { nodes { code subject onDay note withWhom isCorrected side } } } }`,
    { reference },
  );
  return enquiry;
}

/** Sends a document as the form does, and gives the status and the answer. */
export async function sendDocument(
  address: string,
  person: { cookie: string },
  enquiryId: string,
  file: { name: string; bytes: Uint8Array | string } | null,
  headers: Record<string, string> = { "x-requested-with": "register" },
): Promise<{ status: number; documentId: string; message: string }> {
  const form = new FormData();
  if (file)
    form.append(
      "file",
      new Blob([typeof file.bytes === "string" ? file.bytes : new Uint8Array(file.bytes)]),
      file.name,
    );
  const response = await fetch(`${address}/enquiries/${enquiryId}/documents`, {
    method: "POST",
    headers: { cookie: person.cookie, ...headers },
    body: form,
  });
  const body = (await response.json()) as { documentId?: string; message?: string };
  return { status: response.status, documentId: body.documentId ?? "", message: body.message ?? "" };
}
