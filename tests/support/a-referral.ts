import { USER_ERRORS } from "./answers.js";
import type { TestPerson, TestRegister } from "./register.js";

/** What tests read of a referral. */
export const REFERRAL = `id reference version state missing toldReferrer isAnonymous sentBy hasHiddenContact daysWaiting outcomeNote routingSays
  reason { code } source { code } routedTo { code } screenedBy { name } answers { field value words } viewerCanScreen viewerCanSendAgain
  children { id firstName lastName dateOfBirth schoolName outcome answers { field value } enquiry { id reference state } entry { reference } passedTo { code } }
  updates { kind text addedBy { name } answers { field value } }
  screening { child { id firstName } isKnown entry { reference } service { code } closeMatches { reference } routing unmet { code says settledBy { code subject label } } }`;

export const SUBMIT = `mutation ($input: SubmitCmeReferralInput!) { submitCmeReferral(input: $input) {
  referral { ${REFERRAL} } updated { ${REFERRAL} } ${USER_ERRORS} } }`;
export const SCREEN = `mutation ($input: ScreenReferralInput!) { screenReferral(input: $input) { referral { ${REFERRAL} } ${USER_ERRORS} } }`;
export const RETURN = `mutation ($input: ReturnReferralInput!) { returnReferral(input: $input) { referral { ${REFERRAL} } ${USER_ERRORS} } }`;
export const CLOSE = `mutation ($input: CloseCmeReferralInput!) { closeCmeReferral(input: $input) { referral { ${REFERRAL} } ${USER_ERRORS} } }`;
export const APPEND = `mutation ($input: AppendReferralUpdateInput!) { appendReferralUpdate(input: $input) { referral { ${REFERRAL} } ${USER_ERRORS} } }`;
export const ONE = `query ($reference: String!) { cmeReferral(reference: $reference) { ${REFERRAL} } }`;

let count = 0;

/** Answers as the API takes them. */
export function answers(given: Record<string, string>): { field: string; value: string }[] {
  return Object.entries(given).map(([field, value]) => ({ field, value }));
}

/** An invented child of a form whom nobody knows yet. */
export function aReferredChild(words: Record<string, unknown> = {}, given: Record<string, string> = {}): any {
  count += 1;
  const letters = [...String(count)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const child = { firstName: `Ilka${letters}`, lastName: `Thornbury${letters}`, dateOfBirth: "2016-03-14" };
  return { ...child, answers: answers(given), ...words };
}

/** What AfC's form to SPA asks, answered plainly. */
export const SPA = {
  formCode: "SPA_REFERRAL",
  answers: answers({ ATTEMPTS: "Rang both numbers on Monday and Tuesday; wrote on Wednesday." }),
};
export const SPA_CHILD = { FIRST_DAY_ABSENT: "2026-11-16", ON_ROLL: "YES", WELFARE_CONCERN: "NO" };

/** What AfC's form for services asks, answered plainly. */
export const NOTICE = {
  formCode: "SERVICE_NOTICE",
  answers: answers({
    CONCERN_SINCE: "2026-11-20",
    CONCERN: "Seen at home on school days.",
    SOURCE: "SERVICE",
    CHECKED_REGISTER: "YES",
    SPOKE_TO_OTHERS: "YES",
  }),
};

/** Sends a form and gives the whole payload. */
export async function submit(person: TestPerson, input: Record<string, unknown>): Promise<any> {
  return (await person.ask(SUBMIT, { input })).submitCmeReferral;
}

/** Sends a form that must be taken, and gives the referral. */
export async function aReferral(person: TestPerson, input: Record<string, unknown>): Promise<any> {
  const sent = await submit(person, input);
  if (sent.referral === null) throw new Error(JSON.stringify(sent));
  return sent.referral;
}

/** Screens a referral as it was read. */
export async function screen(person: TestPerson, referral: any, more: Record<string, unknown> = {}): Promise<any> {
  const input = { referralId: referral.id, version: referral.version, outcome: "ACCEPT", ...more };
  return (await person.ask(SCREEN, { input })).screenReferral;
}

/** One referral as a person sees it; null when it is out of their sight. */
export async function referralFor(person: TestPerson, reference: string): Promise<any> {
  return (await person.ask(ONE, { reference })).cmeReferral;
}

/** What is held of the first child of a referral: entry, service, search and its lines. */
export async function heldFor(register: TestRegister, reference: string): Promise<any> {
  const [row] = await register.sql(
    `SELECT e.reference AS entry, e.status, e.reason, s.code AS service, d.code AS provider, q.state, c.has_ehcp AS "hasEhcp", c.household_id AS household,
       (SELECT array_agg(x.code || ':' || x.side ORDER BY x.seq) FROM chronology_entry x WHERE x.enquiry_id = q.id) AS lines
     FROM cme_referral r JOIN cme_referral_child k ON k.referral_id = r.id
     LEFT JOIN register_entry e ON e.id = k.entry_id LEFT JOIN service s ON s.id = e.lead_service_id
     LEFT JOIN service d ON d.id = e.data_provider_id
     LEFT JOIN enquiry q ON q.id = k.enquiry_id LEFT JOIN child c ON c.id = k.child_id WHERE r.reference = $1 ORDER BY k.place`,
    [reference],
  );
  return row;
}

export const REVEAL_ANSWERS = `mutation ($input: RevealReferralAnswersInput!) { revealReferralAnswers(input: $input) {
  answers { of field label words } contact ${USER_ERRORS} } }`;

/** Asks to be shown what is hidden in a referral. */
export async function revealAnswers(person: TestPerson, referralId: string, more: Record<string, unknown> = {}) {
  const input = { referralId, reasonCode: "SCREENING", ...more };
  return (await person.ask(REVEAL_ANSWERS, { input })).revealReferralAnswers;
}
