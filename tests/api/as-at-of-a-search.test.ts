import { afterAll, beforeAll, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { endingAct } from "../support/an-ending.js";
import { anAttempt, anEnquiry, type OpenedEnquiry, sendDocument } from "../support/an-enquiry.js";
import { lookBack } from "../support/look-back.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

/** What the page of a search shows, and what is held of the child beside it. */
const SHOWN = `query ($reference: String!) { enquiry(reference: $reference) { state version closedOn isLocated hasSafeguardingConcern daysAbsent
  child { firstName version sensitiveDetails { held { kind count formerCount } } disputes { field state answer isMarked recipients { toWhom } } }
  entry { reference status death { on } disputedFacts }
  documents { name } deadlines { dueOn isOverdue explanation } ending { followUpsOwed { title } }
  chronology(first: 50) { totalCount nodes { code what onDay isCorrected document { name } } } } }`;

let register: TestRegister;
let bea: TestPerson;
let officer: TestPerson;
let entry: ArrangedEntry;
let enquiry: OpenedEnquiry;
let detail: { detailId: string; version: number };

beforeAll(async () => {
  register = await startRegister();
  register.now("2026-11-26T08:00:00Z");
  [bea, officer] = [await register.as("Bea Lindqvist"), await register.as("Gethin Rowe")];
  entry = await aRegisterEntry(register);
  enquiry = await anEnquiry(officer, { childId: globalId("Child", entry.childId) });
});
afterAll(async () => await register.stop());

async function done(name: string, input: Record<string, unknown>, shown = "__typename"): Promise<any> {
  const answer = await act(bea, name, `${name[0]?.toUpperCase()}${name.slice(1)}Input`, input, shown);
  expect(answer.userErrors, name).toEqual([]);
  return answer;
}

async function recordAddress(): Promise<void> {
  const input = {
    childId: globalId("Child", entry.childId),
    kind: "ADDRESS",
    words: "7 Nowhere",
    toldBy: "The school",
  };
  await done("recordChildDetail", input);
  const [row] = await register.sql<{ id: string; version: number }>("SELECT id, version FROM child_detail");
  detail = { detailId: globalId("ChildDetail", row?.id ?? ""), version: row?.version ?? 0 };
}

async function sayWrong(): Promise<void> {
  const words = { recordId: globalId("Child", entry.childId), field: "sex", shouldBe: "Female", saidBy: "The mother" };
  await done("disputeAccuracy", words);
}

/** A search's life, each act at a moment of its own. */
const LIFE: [at: string, step: () => Promise<unknown>][] = [
  ["2026-11-26T09:00:00Z", async () => await anAttempt(officer, enquiry.id)],
  ["2026-11-26T10:00:00Z", recordAddress],
  [
    "2026-11-26T11:00:00Z",
    async () => await sendDocument(register.address, officer, enquiry.id, { name: "letter.pdf", bytes: "%PDF-1.7" }),
  ],
  ["2026-11-27T09:00:00Z", sayWrong],
  [
    "2026-11-27T10:00:00Z",
    async () =>
      await done("endChildDetail", { ...detail, childId: globalId("Child", entry.childId), reason: "They moved." }),
  ],
  ["2026-11-27T11:00:00Z", async () => await anAttempt(officer, enquiry.id, { result: "SPOKE_TO_FAMILY" })],
  ["2026-11-30T09:00:00Z", async () => await die()],
];

async function die(): Promise<void> {
  const { enquiry: now } = await officer.ask(
    "query ($reference: String!) { enquiry(reference: $reference) { version } }",
    { reference: enquiry.reference },
  );
  const { userErrors } = await endingAct(officer, "recordDeath", {
    enquiryId: enquiry.id,
    version: now.version,
    on: "2026-11-29",
  });
  expect(userErrors).toEqual([]);
}

it("what the page of a search shows is at each moment what it showed then", async () => {
  const seen: { at: string; shown: unknown }[] = [];
  const variables = { reference: enquiry.reference };
  for (const [at, step] of LIFE) {
    register.now(at);
    await step();
    seen.push({ at, shown: await bea.ask(SHOWN, variables) });
  }
  register.now("2026-12-04T09:00:00Z");
  for (const { at, shown } of seen) {
    const { data, errors } = await lookBack(register, bea, at, SHOWN, variables);
    expect({ at, data, errors }).toEqual({ at, data: shown, errors: undefined });
  }
  expect(seen.at(-1)?.shown).toMatchObject({
    enquiry: { state: "CLOSED", documents: [{ name: "letter.pdf" }], child: { disputes: [{}] } },
  });
});
