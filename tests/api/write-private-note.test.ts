import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry } from "../support/a-child.js";
import { act, aMeeting, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const NOTE =
  "query ($reference: String!) { registerEntry(reference: $reference) { fullCase { privateNote { text version } } } }";
const FIELDS = "entry { fullCase { privateNote { id text version } } }";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  await register.sql("TRUNCATE private_note");
});
afterAll(async () => await register.stop());

async function write(person: TestPerson, entry: ArrangedEntry, text: string, version?: number) {
  const input = { entryId: entry.globalId, text, version };
  return await act(person, "writePrivateNote", "WritePrivateNoteInput", input, FIELDS);
}

async function noteOf(person: TestPerson, { reference }: ArrangedEntry) {
  return (await person.ask(NOTE, { reference })).registerEntry.fullCase?.privateNote ?? null;
}

describe("a private note", () => {
  it("is written and changed by one person, one a child, and seen by nobody else", async () => {
    const entry = await aRegisterEntry(register);
    expect(await write(tom, entry, " Ask about the uncle. ")).toMatchObject({
      userErrors: [],
      entry: { fullCase: { privateNote: { text: "Ask about the uncle.", version: 1 } } },
    });
    expect(await write(tom, entry, "Uncle rang.", 1)).toMatchObject({ userErrors: [] });
    expect(await noteOf(tom, entry)).toEqual({ text: "Uncle rang.", version: 2 });
    expect(await noteOf(bea, entry)).toBeNull();
    expect(await write(bea, entry, "Mine.")).toMatchObject({ userErrors: [] });
    expect(await noteOf(tom, entry)).toMatchObject({ text: "Uncle rang." });
  });

  it("leaves neither its words nor its child in the trail, the timeline or the log of requests", async () => {
    const entry = await aRegisterEntry(register);
    await write(tom, entry, "Zebrafish", undefined);
    const trail = await register.sql(
      `SELECT a.act, a.entry_id, d.detail FROM audit_event a LEFT JOIN audit_detail d ON d.event_id = a.id
       WHERE a.act = 'writePrivateNote' ORDER BY a.seq DESC LIMIT 1`,
    );
    expect(trail).toEqual([{ act: "writePrivateNote", entry_id: null, detail: null }]);
    const everywhere = await register.sql<{ texts: string }>(
      `SELECT string_agg(d.detail::text, ' ') AS texts FROM audit_detail d`,
    );
    expect(everywhere[0]?.texts ?? "").not.toContain("Zebrafish");
    expect(await register.sql("SELECT FROM snapshot_line WHERE line::text LIKE '%Zebrafish%'")).toEqual([]);
  });

  it("stays where it is through circulations and what comes after them, because it hangs on the child", async () => {
    const entry = await aRegisterEntry(register, { status: "ADDED" });
    expect(await write(tom, entry, "Ask about the uncle.")).toMatchObject({ userErrors: [] });
    for (const heldOn of ["2026-12-03", "2026-12-17"]) {
      const meeting = await aMeeting(register, { heldOn });
      const circulated = { meetingId: meeting.globalId, version: 1 };
      expect(await act(bea, "circulate", "CirculateInput", circulated, "meeting { id }")).toMatchObject({
        userErrors: [],
      });
      await register.sql("UPDATE register_entry SET hours_per_week = hours_per_week - 3");
      const supplement = { meetingId: meeting.globalId, entryId: entry.globalId, reason: "The hours were wrong." };
      expect(await act(bea, "issueSupplement", "IssueSupplementInput", supplement, "__typename")).toMatchObject({
        userErrors: [],
      });
      expect(await noteOf(tom, entry)).toEqual({ text: "Ask about the uncle.", version: 1 });
      const papers = await register.sql("SELECT to_jsonb(p) AS whole FROM meeting_paper_part p");
      expect(JSON.stringify(papers)).not.toContain("uncle");
      await register.sql("UPDATE panel_meeting SET state = 'CLOSED'");
    }
  });

  it("is behind a wall of the database too: the API's own role sees and writes none but its person's", async () => {
    const entry = await aRegisterEntry(register);
    await write(tom, entry, "Ask about the uncle.");
    const api = new pg.Client({ connectionString: register.apiUrl });
    await api.connect();
    const as = async (name: string) => {
      const [person] = await register.sql<{ authority_id: string; id: string }>(
        "SELECT authority_id, id FROM person WHERE name = $1 AND authority_id = (SELECT id FROM authority WHERE code = 'AFC')",
        [name],
      );
      await api.query("BEGIN");
      await api.query("SELECT set_config('app.authority_id', $1, true), set_config('app.person_id', $2, true)", [
        person?.authority_id,
        person?.id,
      ]);
    };
    await as("Tom Hargreaves");
    expect((await api.query("SELECT FROM private_note")).rowCount).toBe(1);
    await api.query("COMMIT");
    await as("Bea Lindqvist");
    expect((await api.query("SELECT FROM private_note")).rowCount).toBe(0);
    expect((await api.query("UPDATE private_note SET text = 'x'")).rowCount).toBe(0);
    expect((await api.query("DELETE FROM private_note")).rowCount).toBe(0);
    const forTom = api.query(
      "INSERT INTO private_note (authority_id, person_id, child_id, text) SELECT authority_id, id, $1, 'x' FROM person WHERE name = 'Tom Hargreaves'",
      [entry.childId],
    );
    await expect(forTom).rejects.toThrow("row-level security");
    await api.query("ROLLBACK");
    await as("The register");
    expect((await api.query("SELECT FROM private_note")).rowCount).toBe(0);
    await api.query("COMMIT");
    await api.end();
  });

  it("is refused empty, and for a child who left the register", async () => {
    const entry = await aRegisterEntry(register);
    expect((await write(tom, entry, "  ")).userErrors).toMatchObject([{ field: ["text"] }]);
    const gone = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await write(tom, gone, "Late.")).userErrors).toMatchObject([{ code: "REFUSED", field: ["entryId"] }]);
  });

  it("answers a second window with a conflict and the note as it is now", async () => {
    const entry = await aRegisterEntry(register);
    await write(tom, entry, "One.");
    for (const version of [undefined, 7]) {
      expect(await write(tom, entry, "Two.", version)).toMatchObject({
        userErrors: [{ code: "CONFLICT" }],
        entry: { fullCase: { privateNote: { text: "One." } } },
      });
    }
  });

  it("is open to those who see the full case: not to a reader of the line, but to the owner of an action", async () => {
    const entry = await aRegisterEntry(register);
    const petra = await register.as("Petra Vance");
    expect((await write(petra, entry, "Hm.")).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["entryId"] }]);
    await anAction(register, entry, { service: "SPA" });
    expect((await write(petra, entry, "Hm.")).userErrors).toEqual([]);
    await register.sql("UPDATE action SET state = 'CANCELLED'");
    expect(await noteOf(petra, entry)).toBeNull();
  });

  it("is out of reach of another authority and of roles without the register", async () => {
    const entry = await aRegisterEntry(register);
    const maud = await register.as("Maud Sorley");
    expect((await write(maud, entry, "Hm.")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { entryId: entry.globalId, text: "Hm." };
    for (const name of ["Cormac Dell", "Yasmin Thorne", "Imani Forsyth"]) {
      expect(await refusalOf(await register.as(name), "writePrivateNote", "WritePrivateNoteInput", input)).toBe(
        "FORBIDDEN",
      );
    }
  });
});
