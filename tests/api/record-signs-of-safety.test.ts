import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = `mutation ($input: RecordSignsOfSafetyInput!) { recordSignsOfSafety(input: $input) {
  signsOfSafetyNote { workingWell concerns childView parentView needsToHappen mode teams { code } writtenBy { name } }
  entry { fullCase { latestSignsOfSafety { concerns } signsOfSafety { concerns } } } ${USER_ERRORS} } }`;

let register: TestRegister;
let tom: TestPerson;
let teamIds: string[];

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
  const { services } = await tom.ask("{ services { id code } }");
  teamIds = services
    .filter((one: { code: string }) => ["EWS", "SEND"].includes(one.code))
    .map((one: { id: string }) => one.id);
});
afterAll(async () => await register.stop());

async function record(entryId: string, more: Record<string, unknown> = {}) {
  const words = { workingWell: "Likes art.", concerns: "Not eating.", needsToHappen: "Home visit.", teamIds };
  return (await tom.ask(RECORD, { input: { entryId, ...words, ...more } })).recordSignsOfSafety;
}

describe("recordSignsOfSafety", () => {
  it("writes a note with its teams; the notes before it stay", async () => {
    const entry = await aRegisterEntry(register);
    const first = await record(entry.globalId, { childView: " Wants to go back. ", mode: "STABILISE" });
    expect(first.userErrors).toEqual([]);
    expect(first.signsOfSafetyNote).toMatchObject({
      workingWell: "Likes art.",
      childView: "Wants to go back.",
      parentView: null,
      mode: "STABILISE",
      writtenBy: { name: "Tom Hargreaves" },
    });
    expect(first.signsOfSafetyNote.teams.map((team: { code: string }) => team.code).toSorted()).toEqual([
      "EWS",
      "SEND",
    ]);
    register.today("2026-11-27");
    tom = await register.as("Tom Hargreaves");
    const second = await record(entry.globalId, { concerns: "Eats again." });
    expect(second.entry.fullCase).toEqual({
      latestSignsOfSafety: { concerns: "Eats again." },
      signsOfSafety: [{ concerns: "Eats again." }, { concerns: "Not eating." }],
    });
  });

  it.each([
    [{ concerns: " " }, "concerns", "AFC-112"],
    [{ workingWell: "" }, "workingWell", "AFC-111"],
    [{ needsToHappen: "" }, "needsToHappen", "AFC-113"],
    [{ teamIds: [] }, "teamIds", "AFC-114"],
  ])("refuses %o in its field, citing the clause", async (given, field, clause) => {
    const entry = await aRegisterEntry(register);
    const { userErrors, signsOfSafetyNote } = await record(entry.globalId, given);
    expect(userErrors).toMatchObject([{ code: "REFUSED", field: [field], source: expect.stringContaining(clause) }]);
    expect(signsOfSafetyNote).toBeNull();
  });

  it("refuses a team that is not here, and a text that is too long", async () => {
    const entry = await aRegisterEntry(register);
    expect((await record(entry.globalId, { teamIds: ["U2VydmljZTox"] })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["teamIds"] },
    ]);
    expect((await record(entry.globalId, { parentView: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["parentView"] },
    ]);
  });

  it("refuses a voided entry, and answers another authority's as if it were not there", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await record(voided.globalId)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    expect(await record(elsewhere.globalId)).toMatchObject({
      signsOfSafetyNote: null,
      entry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is not open outside the panel", async () => {
    const input = { entryId: "x", workingWell: "x", concerns: "x", needsToHappen: "x", teamIds };
    for (const name of ["Gethin Rowe", "Petra Vance", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), RECORD, { input })).toBe("FORBIDDEN");
    }
  });
});
