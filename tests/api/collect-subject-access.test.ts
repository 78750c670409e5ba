import { bundledTables, NOT_IN_BUNDLE } from "@rome/api/features/subject-access/bundle/in-bundle";
import { tablesOfChild } from "@rome/api/platform/data-map/tables-of-child";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import {
  aCollectedRequest,
  aKnownRequest,
  anOffice,
  aRequest,
  itemsOf,
  type Office,
  onRequest,
} from "../support/a-request.js";
import { fillWithCanaries, withoutChecks } from "../support/canaries.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

/** Canaries of columns that are told; whatever else is left out is left out with a reason. */
function isTold({ table, column }: { table: string; column: string }): boolean {
  return bundledTables().some(({ name, columns }) => name === table && columns.includes(column));
}

describe("collectSubjectAccess", () => {
  it("P35: brings together every word held about the child, from every table that leads there, and none about another", async () => {
    const twin = await startRegister();
    try {
      await withoutChecks(twin);
      const bea = await twin.as("Bea Lindqvist");
      const mine = await aKnownRequest(twin, bea);
      const other = await aRegisterEntry(twin);
      const own = await fillWithCanaries(twin, mine.entry.childId, "mine");
      const theirs = await fillWithCanaries(twin, other.childId, "theirs");
      // A canary of a restriction or a conflict hides the child from who prepares the copy.
      await twin.sql("SET session_replication_role = replica");
      await twin.sql("UPDATE record_restriction SET lifted_at = now(), lifted_by = made_by");
      await twin.sql("UPDATE conflict_of_interest SET ended_at = now(), ended_by = declared_by");
      await twin.sql("SET session_replication_role = DEFAULT");
      const { request } = await onRequest(bea, "collectSubjectAccess", mine.request);
      const words = (await itemsOf(bea, request)).map(({ heading, content }) => `${heading}\n${content}`).join("\n");
      const told = own.filter(isTold);
      expect(told.length).toBeGreaterThan(100);
      expect(told.filter(({ word }) => !words.includes(word))).toEqual([]);
      expect(theirs.filter(({ word }) => words.includes(word))).toEqual([]);
    } finally {
      await twin.stop();
    }
  });

  it("leaves no table out without a reason", () => {
    const names = tablesOfChild().map(({ name }) => name);
    expect(Object.keys(NOT_IN_BUNDLE).filter((name) => !names.includes(name))).toEqual([]);
    expect(bundledTables().filter(({ columns }) => columns.length === 0)).toEqual([]);
  });

  it("writes each row for somebody who never saw the register", async () => {
    const entry = await aRegisterEntry(register, { firstName: "Wren", lastName: "Quill", hoursPerWeek: 12 });
    const { request } = await aCollectedRequest(register, office.bea, entry);
    expect(request).toMatchObject({ state: "COLLECTING", viewerCanDecide: true, viewerCanCollect: true });
    const [child] = await itemsOf(office.bea, request, "child");
    expect(child.content).toContain("First name: Wren\nLast name: Quill\nDate of birth: 4 May 2013");
    const [line] = await itemsOf(office.selwyn, request, "register_entry");
    expect(line.heading).toMatch(/^Register entry, \d+ \w+ \d{4}$/);
    expect(line.content).toContain("Hours per week: 12");
    expect(line.content).toContain("Lead service: Education Welfare Service");
  });

  it("reads what people noted for themselves, and the trail, but not what was done about the request itself", async () => {
    const entry = await aRegisterEntry(register);
    const tom = await register.as("Tom Hargreaves");
    await act(
      tom,
      "writePrivateNote",
      "WritePrivateNoteInput",
      { entryId: entry.globalId, text: "Ring the aunt." },
      "",
    );
    await office.bea.ask("query ($reference: String!) { registerEntry(reference: $reference) { id } }", {
      reference: entry.reference,
    });
    const { request } = await aCollectedRequest(register, office.bea, entry);
    const [note] = await itemsOf(office.bea, request, "private_note");
    expect(note.content).toContain("Text: Ring the aunt.");
    expect(note.content).toContain("Person: Tom Hargreaves");
    const trail = (await itemsOf(office.bea, request, "audit_event")).map(({ content }) => content).join("\n");
    expect(trail).toContain("Act: Looked at the child's page");
    expect(trail).not.toContain("ubject access");
  });

  it("flags the names of other children, of the household by first name alone, and of who told the front door", async () => {
    const household = "5b0f0a52-3a5e-4f0e-9f2e-0d6c1f1b7a11";
    const entry = await aRegisterEntry(register, { firstName: "Wren", lastName: "Pell" });
    const sister = await aRegisterEntry(register, { firstName: "Isolde", lastName: "Pell" });
    await aRegisterEntry(register, { firstName: "Caspian", lastName: "Thornbury" });
    await register.sql("UPDATE child SET household_id = $1 WHERE id = ANY($2)", [
      household,
      [entry.childId, sister.childId],
    ]);
    const text = "Wren Pell and Isolde came. Thornbury, Caspian was there; a caspian tern was not.";
    await act(office.bea, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text }, "");
    const { request } = await aCollectedRequest(register, office.bea, entry);
    const [note] = await itemsOf(office.bea, request, "case_note");
    expect(note.suggested.toSorted()).toEqual(["Thornbury, Caspian", "isolde"]);
    expect(note).toMatchObject({ isKept: false, concernsRestricted: false });
    expect(request.sources.find(({ source }: any) => source === "case_note")).toMatchObject({
      ...{ total: 1, undecided: 1, flagged: 1, kept: 0 },
    });
  });

  it("keeps what was brought together as it was, and adds what came since", async () => {
    const { request, entry } = await aCollectedRequest(register, office.bea);
    const before = await itemsOf(office.bea, request);
    await register.sql("UPDATE child SET first_name = 'Changed' WHERE id = $1", [entry.childId]);
    await act(office.bea, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text: "A later note." }, "");
    const again = await onRequest(office.bea, "collectSubjectAccess", request);
    const after = await itemsOf(office.bea, again.request);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.some(({ content }) => content.includes("A later note."))).toBe(true);
  });

  it("sends a bounded number of statements, however much is held", async () => {
    const count = async (events: number) => {
      const entry = await aRegisterEntry(register);
      await register.sql("SET session_replication_role = replica");
      await register.sql(
        `INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, child_id, request_id)
         SELECT c.authority_id, (SELECT id FROM person WHERE name = 'Bea Lindqvist'), 'READ', 'child', 'Child', c.id, c.id, 'r'
         FROM child c, generate_series(1, $2) WHERE c.id = $1`,
        [entry.childId, events],
      );
      await register.sql("SET session_replication_role = DEFAULT");
      const { request } = await aKnownRequest(register, office.bea, entry);
      const counted = register.countStatements();
      const collected = await onRequest(office.bea, "collectSubjectAccess", request);
      const statements = counted();
      expect(collected.request.sources.find(({ source }: any) => source === "audit_event").total).toBe(events);
      return statements;
    };
    expect(await count(1500)).toBe(await count(3));
  });

  it("waits until it is known who asks; says when somebody was quicker; others do not find it; the officer who releases does not collect", async () => {
    const { request } = await aRequest(register, office.bea);
    const early = await onRequest(office.bea, "collectSubjectAccess", request);
    expect(early.userErrors).toMatchObject([{ message: expect.stringContaining("how you know who is asking") }]);
    const known = await aKnownRequest(register, office.bea);
    const late = await onRequest(office.bea, "collectSubjectAccess", { ...known.request, version: 9 });
    expect(late.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const maud = await register.as("Maud Sorley");
    expect((await onRequest(maud, "collectSubjectAccess", known.request)).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { requestId: request.id, version: 1 };
    expect(await refusalOf(office.selwyn, "collectSubjectAccess", "CollectSubjectAccessInput", input)).toBe(
      "FORBIDDEN",
    );
  });
});
