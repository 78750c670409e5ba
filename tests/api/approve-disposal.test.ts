import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDueRecord, aProposedDisposal, aSignedSchedule } from "../support/a-disposal.js";
import { aHold } from "../support/a-hold.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let amara: TestPerson;
let selwyn: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  await aSignedSchedule(register);
  amara = await register.as("Amara Delacroix");
  selwyn = await register.as("Selwyn Achterberg");
});
afterAll(async () => await register.stop());

async function approve(who: TestPerson, disposalId: string, version: number) {
  const fields = "disposal { state version viewerCanApprove removedRows { what count } lastBackupOn }";
  return await act(who, "approveDisposal", "ApproveDisposalInput", { disposalId, version }, fields);
}

describe("approveDisposal", () => {
  it("deletes the record with the second approval, in either order, and not with the first", async () => {
    for (const [first, second] of [
      [amara, selwyn],
      [selwyn, amara],
    ] as const) {
      const { disposalId, childId } = await aProposedDisposal(register);
      expect(await approve(first, disposalId, 1)).toMatchObject({
        userErrors: [],
        disposal: { state: "PROPOSED", version: 2, viewerCanApprove: false, removedRows: [] },
      });
      expect(await register.sql("SELECT FROM child WHERE id = $1", [childId])).toHaveLength(1);
      const done = await approve(second, disposalId, 2);
      expect(done).toMatchObject({ userErrors: [], disposal: { state: "DISPOSED", lastBackupOn: "2026-12-31" } });
      expect(done.disposal.removedRows).toContainEqual({ what: expect.stringContaining("A child:"), count: 1 });
      expect(await register.sql("SELECT FROM child WHERE id = $1", [childId])).toHaveLength(0);
      expect((await approve(second, disposalId, 4)).userErrors).toMatchObject([
        { message: expect.stringContaining("already been carried out") },
      ]);
    }
  });

  it("lets nobody approve twice, whatever roles they hold", async () => {
    const { disposalId } = await aProposedDisposal(register);
    await register.sql(
      "UPDATE person SET roles = roles || '{DATA_PROTECTION_OFFICER}'::text[] WHERE name = 'Amara Delacroix'",
    );
    const both = await register.as("Amara Delacroix");
    await approve(both, disposalId, 1);
    expect((await approve(both, disposalId, 2)).userErrors).toMatchObject([
      { message: expect.stringContaining("nobody approves twice") },
    ]);
    await register.sql(
      "UPDATE person SET roles = array_remove(roles, 'DATA_PROTECTION_OFFICER') WHERE name = 'Amara Delacroix'",
    );
  });

  it("stops before a hold placed meanwhile, and before a schedule that is not signed any more", async () => {
    const { disposalId, ...record } = await aProposedDisposal(register);
    await approve(amara, disposalId, 1);
    const hold = await aHold(register, record);
    expect((await approve(selwyn, disposalId, 2)).userErrors).toMatchObject([
      { message: expect.stringContaining("under a hold") },
    ]);
    await register.sql("DELETE FROM hold WHERE id = $1", [hold.id]);
    await register.sql("UPDATE retention_schedule SET signed_by = NULL, signed_at = NULL");
    expect((await approve(selwyn, disposalId, 2)).userErrors).toMatchObject([
      { message: expect.stringContaining("not signed") },
    ]);
    await aSignedSchedule(register);
    await register.sql("UPDATE register_entry SET status = 'ACTIVE' WHERE id = $1", [record.id]);
    expect((await approve(selwyn, disposalId, 2)).userErrors).toMatchObject([
      { message: expect.stringContaining("is not over") },
    ]);
  });

  it("shows the disposal as it is now when somebody else was quicker", async () => {
    const { disposalId } = await aProposedDisposal(register);
    await approve(amara, disposalId, 1);
    expect(await approve(selwyn, disposalId, 1)).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      disposal: { version: 2 },
    });
  });

  it("asks for a sign-in of the last minutes", async () => {
    const { disposalId } = await aProposedDisposal(register);
    await register.sql("UPDATE session SET opened_at = now() - interval '1 hour'");
    expect((await approve(amara, disposalId, 1)).userErrors).toMatchObject([{ code: "SIGN_IN_AGAIN" }]);
    await register.sql("UPDATE session SET opened_at = now()");
  });

  it("answers a disposal of another authority as if it were not there, and is forbidden to who proposes", async () => {
    const theirs = await aDueRecord(register, { authority: "FEN" });
    await register.sql("SET session_replication_role = replica");
    const [row] = await register.sql<{ id: string }>(
      `INSERT INTO disposal (authority_id, child_id, reference, due_on, proposed_by)
       SELECT c.authority_id, c.id, 'x', '2020-01-01', p.id FROM child c JOIN person p ON p.authority_id = c.authority_id WHERE c.id = $1 LIMIT 1 RETURNING id`,
      [theirs.childId],
    );
    await register.sql("SET session_replication_role = DEFAULT");
    const id = Buffer.from(`Disposal:${row?.id}`).toString("base64url");
    expect((await approve(selwyn, id, 1)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await selwyn.ask("query ($id: ID!) { disposal(id: $id) { id } }", { id })).disposal).toBeNull();
    const bea = await register.as("Bea Lindqvist");
    const input = { disposalId: "x", version: 1 };
    expect(await refusalOf(bea, "approveDisposal", "ApproveDisposalInput", input)).toBe("FORBIDDEN");
  });
});
