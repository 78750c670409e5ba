import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { act, clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
  await register.sql("ALTER TABLE register_entry DISABLE TRIGGER removal_wall");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  await register.sql("TRUNCATE private_note");
});
afterAll(async () => await register.stop());

async function written(entry: ArrangedEntry): Promise<string> {
  const input = { entryId: entry.globalId, text: "Ask about the uncle." };
  const fields = "entry { fullCase { privateNote { id } } }";
  const { entry: shown } = await act(tom, "writePrivateNote", "WritePrivateNoteInput", input, fields);
  return shown.fullCase.privateNote.id;
}

const remove = async (person: TestPerson, noteId: string, version = 1) =>
  await act(person, "deletePrivateNote", "DeletePrivateNoteInput", { noteId, version }, "__typename");

const notesLeft = async () => (await register.sql("SELECT FROM private_note")).length;

describe("deleting a private note", () => {
  it("is done by who holds it, for good, wherever the child is by now", async () => {
    const entry = await aRegisterEntry(register);
    const noteId = await written(entry);
    await register.sql("UPDATE register_entry SET status = 'REMOVED', removed_on = '2026-11-25'");
    expect((await remove(tom, noteId)).userErrors).toEqual([]);
    expect(await notesLeft()).toBe(0);
    expect((await remove(tom, noteId)).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["noteId"] }]);
  });

  it("is a conflict when it was changed meanwhile, and finds nothing of anybody else's", async () => {
    const noteId = await written(await aRegisterEntry(register));
    expect((await remove(tom, noteId, 3)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    for (const name of ["Bea Lindqvist", "Maud Sorley"]) {
      expect((await remove(await register.as(name), noteId)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    }
    const input = { noteId, version: 1 };
    const cormac = await register.as("Cormac Dell");
    expect(await refusalOf(cormac, "deletePrivateNote", "DeletePrivateNoteInput", input)).toBe("FORBIDDEN");
    expect(await notesLeft()).toBe(1);
  });

  it("happens by itself four weeks after the child left the register, and not before or for a child who came back", async () => {
    const [gone, here, back] = [
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
    ];
    for (const entry of [gone, here, back]) await written(entry);
    await register.sql("UPDATE register_entry SET status = 'REMOVED', removed_on = '2026-11-26' WHERE id = ANY($1)", [
      [gone.id, back.id],
    ]);
    await register.sql(
      `INSERT INTO register_entry (authority_id, reference, child_id, status, date_added)
       SELECT authority_id, 'AFC-2026-0999', child_id, 'ACTIVE', '2026-12-01' FROM register_entry WHERE id = $1`,
      [back.id],
    );
    register.today("2026-12-24");
    await register.job("privateNotes");
    expect(await notesLeft()).toBe(3);
    register.today("2026-12-25");
    await register.job("privateNotes");
    await register.job("privateNotes");
    expect(await register.sql("SELECT child_id FROM private_note WHERE child_id = $1", [gone.childId])).toEqual([]);
    expect(await notesLeft()).toBe(2);
    const trail = await register.sql(
      `SELECT p.name, d.detail FROM audit_event a JOIN person p ON p.id = a.actor_id JOIN audit_detail d ON d.event_id = a.id
       WHERE a.act = 'deletePrivateNote'`,
    );
    expect(trail).toMatchObject([{ name: "The register", detail: { changes: [{ before: "1" }] } }]);
  });
});
