import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { endingAct, endingDocument } from "../support/an-ending.js";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { uuidOf } from "../support/an-off-roll.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let supervisor: TestPerson;
let enquiry: OpenedEnquiry;

beforeAll(async () => {
  register = await startRegister();
  supervisor = await register.as("Wanda Okafor");
});
beforeEach(async () => {
  enquiry = await anEnquiry(supervisor);
  await endingAct(supervisor, "closeEnquiry", {
    enquiryId: enquiry.id,
    version: 1,
    outcomeCode: "MOVED_AWAY",
    note: "Gone to Leeds, said the neighbour.",
  });
});
afterAll(async () => await register.stop());

const reopen = async (words: Record<string, unknown> = {}, person = supervisor) =>
  await endingAct(person, "reopenEnquiry", {
    enquiryId: enquiry.id,
    version: 2,
    reason: "Seen in the town again.",
    ...words,
  });

describe("reopenEnquiry", () => {
  it("begins the search again with a reason; school and authority look together", async () => {
    const { enquiry: after, userErrors } = await reopen();
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({ state: "JOINT", closedOn: null, outcome: null, ending: { viewerCanClose: true } });
    const [line] = await register.sql("SELECT note FROM chronology_entry WHERE enquiry_id = $1 AND code = 'REOPENED'", [
      uuidOf(enquiry.id),
    ]);
    expect(line?.note).toBe("Seen in the town again.");
  });

  it("SUF-80: begins no search again while another search says that the child has died", async () => {
    const [row] = await register.sql<{ child: string }>("SELECT child_id AS child FROM enquiry WHERE id = $1", [
      uuidOf(enquiry.id),
    ]);
    const later = await anEnquiry(supervisor, { childId: globalId("Child", row?.child ?? ""), child: null });
    await endingAct(supervisor, "recordDeath", { enquiryId: later.id, version: later.version, on: "2026-11-20" });
    expect((await reopen()).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const mistaken = { enquiryId: later.id, version: later.version + 1, reason: "It was his uncle." };
    expect((await endingAct(supervisor, "reopenEnquiry", mistaken)).userErrors).toEqual([]);
  });

  it("takes back a death that was recorded by mistake: the line stays and no longer counts (Q39)", async () => {
    await reopen();
    await endingAct(supervisor, "recordDeath", { enquiryId: enquiry.id, version: 3, on: "2026-11-20" });
    const again = await reopen({ version: 4, reason: "It was his uncle." });
    expect(again.userErrors).toEqual([]);
    const closed = await endingAct(supervisor, "closeEnquiry", {
      enquiryId: enquiry.id,
      version: 5,
      outcomeCode: "DECEASED",
      note: "x",
    });
    expect(closed.userErrors).toMatchObject([{ message: expect.stringContaining("Nobody has recorded") }]);
  });

  it("is refused without a reason, while it is open, and while another search for the child is open", async () => {
    expect((await reopen({ reason: "" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    const [{ child_id: childId } = { child_id: "" }] = await register.sql<{ child_id: string }>(
      "SELECT child_id FROM enquiry WHERE id = $1",
      [uuidOf(enquiry.id)],
    );
    const [other] = await register.sql<{ id: string }>(
      `INSERT INTO enquiry (authority_id, reference, child_id, state, opened_on, opened_by)
       SELECT authority_id, reference || 'B', $1, 'JOINT', opened_on, opened_by FROM enquiry WHERE id = $2 RETURNING id`,
      [childId, uuidOf(enquiry.id)],
    );
    expect((await reopen()).userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("already") },
    ]);
    await register.sql("UPDATE enquiry SET state = 'CLOSED' WHERE id = $1", [other?.id]);
    expect((await reopen({ version: 1 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    await reopen();
    expect((await reopen({ version: 3 })).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is out of sight for another authority, and no act of an officer or a school", async () => {
    const joan = await register.as("Joan Ferrier");
    expect((await reopen({}, joan)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { enquiryId: enquiry.id, version: 2, reason: "x" };
    for (const name of ["Gethin Rowe", "Imani Forsyth"])
      expect(await thrownCode(await register.as(name), endingDocument("reopenEnquiry"), { input })).toBe("FORBIDDEN");
  });
});
