import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { aHold } from "../support/a-hold.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIELDS = "hold { reason words reference liftedAt viewerCanLift placedBy { name } }";
const LIST = `query ($isStanding: Boolean, $first: Int, $after: String) { holds(isStanding: $isStanding, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id reference liftedBy { name } } } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const place = async (input: Record<string, unknown>) =>
  await act(
    bea,
    "placeHold",
    "PlaceHoldInput",
    { reason: "INQUIRY", words: "An inquiry asked for it.", ...input },
    FIELDS,
  );

describe("placeHold", () => {
  it("holds a child's record from disposal, with the reason, and leaves an event about the child", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await place({ reference: entry.reference.toLowerCase() });
    expect(answer.userErrors).toEqual([]);
    expect(answer.hold).toEqual({
      reason: "INQUIRY",
      words: "An inquiry asked for it.",
      reference: entry.reference,
      liftedAt: null,
      viewerCanLift: false,
      placedBy: { name: "Bea Lindqvist" },
    });
    const [event] = await register.sql(
      "SELECT kind, child_id FROM audit_event WHERE act = 'placeHold' ORDER BY seq DESC LIMIT 1",
    );
    expect(event).toEqual({ kind: "WRITE", child_id: entry.childId });
  });

  it("keeps what people noted for themselves, however long ago the child left", async () => {
    const entry = await aRegisterEntry(register);
    await place({ reference: entry.reference });
    const tom = await register.as("Tom Hargreaves");
    await act(tom, "writePrivateNote", "WritePrivateNoteInput", { entryId: entry.globalId, text: "Mine." }, "");
    const [note] = await register.sql<{ id: string }>("SELECT id FROM private_note WHERE child_id = $1", [
      entry.childId,
    ]);
    const noteId = globalId("PrivateNote", note?.id ?? "");
    const kept = await act(tom, "deletePrivateNote", "DeletePrivateNoteInput", { noteId, version: 1 }, "");
    expect(kept.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("section 173") }]);
    await register.sql("SET session_replication_role = replica");
    await register.sql("UPDATE register_entry SET status = 'REMOVED', removed_on = '2024-01-01' WHERE id = $1", [
      entry.id,
    ]);
    await register.sql("SET session_replication_role = DEFAULT");
    await register.job("privateNotes");
    expect(await register.sql("SELECT 1 FROM private_note WHERE child_id = $1", [entry.childId])).toHaveLength(1);
  });

  it.each([
    [{ words: " " }, "words", "REFUSED"],
    [{ reason: "SUBJECT_ACCESS" }, "reason", "REFUSED"],
    [{ words: "x".repeat(10_001) }, "words", "INVALID"],
  ])("refuses %o", async (change, field, code) => {
    const { reference } = await aRegisterEntry(register);
    expect((await place({ reference, ...change })).userErrors).toMatchObject([{ code, field: [field] }]);
  });

  it("answers a child of another authority as if it were not there, and is forbidden to panel members", async () => {
    const theirs = await aRegisterEntry(register, { authority: "FEN" });
    for (const reference of [theirs.reference, globalId("Child", theirs.childId), "nonsense"])
      expect((await place({ reference })).userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["reference"] }]);
    const input = { reference: theirs.reference, reason: "INQUIRY", words: "An inquiry." };
    for (const name of ["Tom Hargreaves", "Noor Castellane", "Rufus Abara"])
      expect(await refusalOf(await register.as(name), "placeHold", "PlaceHoldInput", input)).toBe("FORBIDDEN");
  });
});

describe("holds", () => {
  it("lists the authority's holds page by page, or only those that stand", async () => {
    await register.sql("TRUNCATE hold");
    const entry = await aRegisterEntry(register);
    for (let index = 0; index < 3; index += 1) await aHold(register, entry);
    await aHold(register, await aRegisterEntry(register, { authority: "FEN" }));
    await register.sql(
      "UPDATE hold SET lifted_at = now(), lifted_by = placed_by, lifted_reason = 'Over' WHERE id IN (SELECT id FROM hold WHERE child_id = $1 LIMIT 1)",
      [entry.childId],
    );
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const page: any = (await bea.ask(LIST, { first: 2, after })).holds;
      expect(page.totalCount).toBe(3);
      for (const node of page.nodes) seen.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.size).toBe(3);
    expect((await bea.ask(LIST, { isStanding: true })).holds.totalCount).toBe(2);
  });
});
