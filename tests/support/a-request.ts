import { type ArrangedEntry, aRegisterEntry } from "./a-child.js";
import { act } from "./a-meeting.js";
import type { TestPerson, TestRegister } from "./register.js";

/** What tests read of a request. */
export const REQUEST = `request { id version reference state dueOn explanation isOverdue childName childReference furtherMonths
  viewerCanCheckIdentity viewerCanExtend viewerCanCollect viewerCanDecide viewerCanRelease viewerCanRefuse viewerCanWithdraw
  sources { source words total undecided flagged kept } copy { hash keptUntil isKept fetchedAt } holds { reason liftedAt } endedReason }`;

/** The words of a request as it comes in. */
export const ASKED = {
  requester: "PARENT",
  requesterName: "Ada Quill",
  channel: "EMAIL",
  receivedOn: "2026-11-25",
  entitlement: "Mother, with parental responsibility by the birth certificate",
};

/** People who answer requests, in their own words. */
export interface Office {
  bea: TestPerson;
  selwyn: TestPerson;
}

/** Signs in who prepares and who releases. */
export async function anOffice(register: TestRegister): Promise<Office> {
  return { bea: await register.as("Bea Lindqvist"), selwyn: await register.as("Selwyn Achterberg") };
}

/** Records a request about a child of its own, or about a given one. */
export async function aRequest(
  register: TestRegister,
  person: TestPerson,
  words: Record<string, unknown> = {},
  entry?: ArrangedEntry,
): Promise<{ entry: ArrangedEntry; request: any }> {
  const about = entry ?? (await aRegisterEntry(register));
  const input = { ...ASKED, reference: about.reference, ...words };
  const { request } = await act(person, "recordSubjectAccess", "RecordSubjectAccessInput", input, REQUEST);
  return { entry: about, request };
}

/** Does one act on a request as it is now and gives the payload. */
export async function onRequest(
  person: TestPerson,
  name: string,
  request: { id: string; version: number },
  input: Record<string, unknown> = {},
): Promise<any> {
  const type = /^(refuse|withdraw)/.test(name)
    ? "EndSubjectAccessInput"
    : `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return await act(person, name, type, { requestId: request.id, version: request.version, ...input }, REQUEST);
}

/** A request whose asker is known. */
export async function aKnownRequest(
  register: TestRegister,
  person: TestPerson,
  entry?: ArrangedEntry,
): Promise<{ entry: ArrangedEntry; request: any }> {
  const made = await aRequest(register, person, {}, entry);
  const seen = { isShown: true, onDay: "2026-11-26", words: "Passport and birth certificate seen" };
  return { ...made, request: (await onRequest(person, "recordIdentityCheck", made.request, seen)).request };
}

/** A request for which everything was brought together. */
export async function aCollectedRequest(
  register: TestRegister,
  person: TestPerson,
  entry?: ArrangedEntry,
): Promise<{ entry: ArrangedEntry; request: any }> {
  const made = await aKnownRequest(register, person, entry);
  return { ...made, request: (await onRequest(person, "collectSubjectAccess", made.request)).request };
}

/** Decides everything that is left, part by part, and gives the request. */
export async function decideAll(person: TestPerson, request: any): Promise<any> {
  let last = request;
  for (const { source, undecided } of request.sources) {
    if (undecided === 0) continue;
    const input = { requestId: request.id, source, decision: "RELEASE" };
    const decided = await act(person, "decideSubjectAccessItems", "DecideSubjectAccessItemsInput", input, REQUEST);
    if (decided.userErrors.length > 0) throw new Error(decided.userErrors[0].message);
    last = decided.request;
  }
  return last;
}

/** The items of a request. */
export async function itemsOf(person: TestPerson, request: { reference: string }, source?: string): Promise<any[]> {
  const document = `query ($reference: String!, $source: String, $after: String) { subjectAccessRequest(reference: $reference) {
    items(source: $source, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { id version source heading content suggested decision redactions released isKept concernsRestricted } } } }`;
  const found: any[] = [];
  let after: string | null = null;
  do {
    const answer: any = await person.ask(document, { reference: request.reference, source, after });
    const { nodes, pageInfo } = answer.subjectAccessRequest.items;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return found;
}
