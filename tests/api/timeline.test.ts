import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const TIMELINE = `query ($reference: String!, $after: String) { registerEntry(reference: $reference) { id fullCase {
  timeline(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id what who } } } } }`;
const TRAIL = "query ($id: ID!) { auditTrail(entryId: $id, first: 50) { totalCount nodes { what who } } }";
const NOTE = "mutation ($input: AddCaseNoteInput!) { addCaseNote(input: $input) { userErrors { code } } }";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

describe("the timeline", () => {
  it("shows every write once, newest first, page after page, and no reading", async () => {
    const entry = await aRegisterEntry(register);
    for (const text of ["1", "2", "3", "4", "5"]) await bea.ask(NOTE, { input: { entryId: entry.globalId, text } });
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await bea.ask(TIMELINE, { reference: entry.reference, after })).registerEntry.fullCase
        .timeline;
      expect(page.totalCount).toBe(5);
      ids.push(...page.nodes.map((event: { id: string }) => event.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(ids).size).toBe(5);
  });

  it("shows the owner of an action the full case, and another welfare officer the register line only", async () => {
    const [mine, other] = [await aRegisterEntry(register), await aRegisterEntry(register)];
    await anAction(register, mine, { service: "EWS" });
    await anAction(register, other, { service: "SEND" });
    const officer = await register.as("Gethin Rowe");
    expect((await officer.ask(TIMELINE, { reference: mine.reference })).registerEntry.fullCase).not.toBeNull();
    expect((await officer.ask(TIMELINE, { reference: other.reference })).registerEntry.fullCase).toBeNull();
  });
});

describe("auditTrail", () => {
  it("shows who wrote and who looked, and leaves its own trace", async () => {
    const entry = await aRegisterEntry(register);
    await bea.ask(NOTE, { input: { entryId: entry.globalId, text: "Rang." } });
    await (await register.as("Tom Hargreaves")).ask(TIMELINE, { reference: entry.reference });
    const chair = await register.as("Amara Delacroix");
    const { auditTrail } = await chair.ask(TRAIL, { id: entry.globalId });
    expect(auditTrail.nodes).toEqual([
      { what: "Looked at the child's page", who: "Tom Hargreaves" },
      { what: "Added a case note", who: "Bea Lindqvist" },
    ]);
    // Business support sees what it did itself.
    expect((await bea.ask(TRAIL, { id: entry.globalId })).auditTrail.nodes).toEqual([
      { what: "Added a case note", who: "Bea Lindqvist" },
    ]);
    const rows = await register.sql("SELECT FROM audit_event WHERE act = 'auditTrail' AND entity_id = $1", [entry.id]);
    expect(rows).toHaveLength(2);
  });

  it("shows nothing of another authority, and is open to keepers of the register alone", async () => {
    const there = await aRegisterEntry(register, { authority: "FEN" });
    expect((await bea.ask(TRAIL, { id: there.globalId })).auditTrail).toEqual({ totalCount: 0, nodes: [] });
    expect((await bea.ask(TRAIL, { id: "nonsense" })).auditTrail.nodes).toEqual([]);
    expect(await thrownCode(await register.as("Tom Hargreaves"), TRAIL, { id: there.globalId })).toBe("FORBIDDEN");
  });
});
