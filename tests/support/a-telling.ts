import { USER_ERRORS } from "./answers.js";
import type { TestPerson } from "./register.js";

export const NOTIFICATION = `id version state isFirst urgency toRole toWords byRole byWords says source toldOn toldHow toldWhom note
  viewerCanSettle settledBy { name } enquiry { reference }`;

export const SETTLE = `mutation ($input: SettleNotificationInput!) { settleNotification(input: $input) {
  notification { ${NOTIFICATION} } enquiry { reference mustBeTold { toWords } } ${USER_ERRORS} } }`;

/** Who must still be told of a search, in the order of telling. */
export async function mustBeTold(person: TestPerson, reference: string): Promise<any[]> {
  const query = `query ($reference: String!) { enquiry(reference: $reference) { mustBeTold { ${NOTIFICATION} } } }`;
  return (await person.ask(query, { reference })).enquiry.mustBeTold;
}

/** Records that somebody was told: the duty officer, today, by telephone, unless said otherwise. */
export async function tell(
  person: TestPerson,
  notification: { id: string; version: number },
  words: Record<string, unknown> = {},
): Promise<any> {
  const input = { notificationId: notification.id, version: notification.version, whom: "Duty officer", ...words };
  return (await person.ask(SETTLE, { input })).settleNotification;
}

/** Raises a safeguarding concern in a search. */
export async function raiseConcern(person: TestPerson, enquiryId: string): Promise<void> {
  const document = `mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) { ${USER_ERRORS} } }`;
  const { raiseConcern: raised } = await person.ask(document, { input: { enquiryId, reason: "Bruises seen." } });
  if (raised.userErrors.length > 0) throw new Error(JSON.stringify(raised.userErrors));
}

/** Records that the child was located. */
export async function locate(person: TestPerson, enquiryId: string, reference: string): Promise<void> {
  const asked = "query ($reference: String!) { enquiry(reference: $reference) { version } }";
  const { version } = (await person.ask(asked, { reference })).enquiry;
  const document = `mutation ($input: RecordEnquiryLocationInput!) { recordEnquiryLocation(input: $input) { ${USER_ERRORS} } }`;
  const input = { enquiryId, version, isLocated: true, evidence: "Seen at the new school." };
  const { recordEnquiryLocation: located } = await person.ask(document, { input });
  if (located.userErrors.length > 0) throw new Error(JSON.stringify(located.userErrors));
}

/** Records how a child stands with child protection, as it is learned while the search goes on. */
export async function recordProtection(
  person: TestPerson,
  enquiry: { id: string; reference: string },
  protection: string,
): Promise<void> {
  const asked = "query ($reference: String!) { enquiry(reference: $reference) { version } }";
  const { version } = (await person.ask(asked, { reference: enquiry.reference })).enquiry;
  const document = `mutation ($input: RecordVulnerabilityInput!) { recordVulnerability(input: $input) { ${USER_ERRORS} } }`;
  const { recordVulnerability: done } = await person.ask(document, {
    input: { enquiryId: enquiry.id, version, protection },
  });
  if (done.userErrors.length > 0) throw new Error(JSON.stringify(done.userErrors));
}

/** Records a step of the authority's own procedure. */
export async function takeStep(person: TestPerson, enquiryId: string, step: string): Promise<void> {
  const document = `mutation ($input: RecordStepInput!) { recordStep(input: $input) { ${USER_ERRORS} } }`;
  const { recordStep: done } = await person.ask(document, {
    input: { enquiryId, stepCode: step, inWriting: true, withWhom: "Duty desk" },
  });
  if (done.userErrors.length > 0) throw new Error(JSON.stringify(done.userErrors));
}
