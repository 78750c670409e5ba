import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTEMPT, anAttempt, anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
  enquiry = await anEnquiry(school);
});
afterAll(async () => await register.stop());

async function lines(person: TestPerson, args = "") {
  const { enquiry: shown } = await person.ask(
    `query ($reference: String!) { enquiry(reference: $reference) { chronology${args} { totalCount pageInfo { hasNextPage endCursor }
      nodes { code about note withWhom riskAssessment side isCorrected viewerCanCorrect recordedBy { name } } } } }`,
    { reference: enquiry.reference },
  );
  return shown.chronology;
}

describe("recordContactAttempt", () => {
  it("AFC-73, CSP-21: keeps every attempt with its outcome, the number or address tried and who wrote it down", async () => {
    const { line, userErrors } = await anAttempt(school, enquiry.id, {
      channel: "TEXT",
      result: "MESSAGE_LEFT",
      tried: "07700 900456",
      on: "2026-11-17",
      at: "09:20",
      withWhom: "Mother",
      note: "Asked her to ring the office.",
    });
    expect(userErrors).toEqual([]);
    expect(line).toMatchObject({
      what: "Tried to make contact",
      about: "Text message",
      onDay: "2026-11-17",
      result: "MESSAGE_LEFT",
      tried: "07700 900456",
      side: "SCHOOL",
    });
    const { nodes } = await lines(school);
    expect(nodes.at(-2)).toMatchObject({ about: "Text message", recordedBy: { name: "Imani Forsyth" } });
  });

  it("CAM-42: asks for the number or address of every call and visit, and of everything that failed", async () => {
    const without = async (words: Record<string, unknown>) =>
      (await anAttempt(school, enquiry.id, { tried: " ", ...words })).userErrors;
    const refusal = [{ code: "REFUSED", field: ["tried"], source: expect.stringContaining("CAM-42") }];
    expect(await without({ channel: "EMAIL", result: "NO_ANSWER" })).toMatchObject(refusal);
    expect(await without({ channel: "CALL", result: "SPOKE_TO_FAMILY" })).toMatchObject(refusal);
    expect(await without({ channel: "VISIT", result: "SAW_CHILD" })).toMatchObject(refusal);
    expect(await without({ channel: "OTHER", result: "SPOKE_TO_FAMILY", note: "Met at the gate." })).toEqual([]);
  });

  it("AFC-88: asks the authority which risks were weighed before a visit", async () => {
    const visit = { channel: "VISIT", result: "NO_ANSWER", tried: "12 Rushey Lane" };
    const joint = await anEnquiry(officer);
    expect((await anAttempt(officer, joint.id, visit)).userErrors).toMatchObject([
      { code: "REFUSED", field: ["riskAssessment"], source: expect.stringContaining("AFC-88") },
    ]);
    const weighed = await anAttempt(officer, joint.id, { ...visit, riskAssessment: "Two officers, daylight." });
    expect(weighed.line).toMatchObject({ riskAssessment: "Two officers, daylight.", side: "AUTHORITY" });
  });

  it("is never changed: a further line corrects it, once, and by the same side", async () => {
    const { line } = await anAttempt(school, enquiry.id, { note: "Rang at nine." });
    const corrected = await anAttempt(school, enquiry.id, { result: "SPOKE_TO_FAMILY", correctsId: line.id });
    expect(corrected.line).toMatchObject({ corrects: { id: line.id }, isCorrected: false });
    const again = await anAttempt(school, enquiry.id, { correctsId: line.id });
    expect(again.userErrors).toMatchObject([{ code: "REFUSED", field: ["correctsId"] }]);
    const mine = (await lines(school)).nodes.filter(({ viewerCanCorrect }: any) => viewerCanCorrect);
    expect(mine.map(({ code, isCorrected }: any) => `${code} ${isCorrected}`)).toContain("CONTACT_ATTEMPT false");
    expect((await lines(officer)).nodes.filter(({ viewerCanCorrect }: any) => viewerCanCorrect)).toEqual([]);
    const kept = await register.sql("SELECT note FROM chronology_entry WHERE note = 'Rang at nine.'");
    expect(kept).toHaveLength(1);
    const other = await anEnquiry(school);
    expect((await anAttempt(school, other.id, { correctsId: corrected.line.id })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["correctsId"] },
    ]);
  });

  it("refuses a day to come, a time that is none, words too long, and a closed enquiry", async () => {
    const errors = async (words: Record<string, unknown>) => (await anAttempt(school, enquiry.id, words)).userErrors;
    expect(await errors({ on: "2026-11-27" })).toMatchObject([{ code: "REFUSED", field: ["on"] }]);
    expect(await errors({ at: "25:00" })).toMatchObject([{ code: "INVALID", field: ["at"] }]);
    expect(await errors({ note: "x".repeat(10_001) })).toMatchObject([{ code: "INVALID", field: ["note"] }]);
    const closed = await anEnquiry(school);
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE reference = $1", [closed.reference]);
    expect(await anAttempt(school, closed.id)).toMatchObject({
      line: null,
      enquiry: { id: closed.id },
      userErrors: [{ code: "REFUSED", field: ["enquiryId"] }],
    });
  });

  it("shows a school its own side and what it is told, never the notes of the authority", async () => {
    const secret = "Social worker says the family is in a refuge.";
    await register.sql(
      `INSERT INTO chronology_entry (authority_id, enquiry_id, code, on_day, side, note, recorded_by)
       SELECT q.authority_id, q.id, x.code, '2026-11-26', 'AUTHORITY', $2, q.opened_by
       FROM enquiry q, unnest('{NOTE,CONTACT_ATTEMPT,CLOSED,REFERRAL_RETURNED}'::text[]) AS x(code) WHERE q.reference = $1`,
      [enquiry.reference, secret],
    );
    const { nodes } = await lines(school);
    const told = nodes.filter(({ side }: any) => side === "AUTHORITY");
    expect(told.map(({ code, note }: any) => [code, note])).toEqual([
      ["CLOSED", null],
      ["REFERRAL_RETURNED", secret],
    ]);
  });

  it("gives the chronology page by page, in either order", async () => {
    const all = await lines(school);
    expect(all.totalCount).toBe(all.nodes.length);
    const first = await lines(school, "(first: 2)");
    const rest = await lines(school, `(first: 100, after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    expect((await lines(school, "(newestFirst: true)")).nodes).toEqual(all.nodes.toReversed());
  });

  it("answers another authority as if it were not there, and is not open to panel members", async () => {
    const stranger = await register.as("Maud Sorley");
    expect((await anAttempt(stranger, enquiry.id)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, channel: "CALL", result: "NO_ANSWER" };
    for (const name of ["Tom Hargreaves", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), ATTEMPT, { input })).toBe("FORBIDDEN");
    }
  });
});
