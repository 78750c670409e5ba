import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { ASKED, anOffice, aRequest, type Office, REQUEST } from "../support/a-request.js";
import { startRegister, type TestRegister } from "../support/register.js";

const LIST = `query ($isOpen: Boolean, $first: Int, $after: String) { subjectAccessRequests(isOpen: $isOpen, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { reference dueOn isOverdue } } }`;

let register: TestRegister;
let office: Office;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
});
afterAll(async () => await register.stop());

describe("recordSubjectAccess", () => {
  it("59: counts the month from the day it was received, also on a Saturday, and says how", async () => {
    const { request, entry } = await aRequest(register, office.bea);
    expect(request).toMatchObject({
      reference: "AFC-SAR-2026-0001",
      state: "RECEIVED",
      dueOn: "2026-12-29",
      childReference: entry.reference,
      viewerCanCheckIdentity: true,
      viewerCanCollect: false,
      viewerCanRelease: false,
    });
    expect(request.explanation).toContain("Nobody works on 25 December 2026 (Christmas Day)");
    const saturday = await aRequest(register, office.selwyn, { receivedOn: "2026-10-31", channel: "PHONE" });
    expect(saturday.request).toMatchObject({ reference: "AFC-SAR-2026-0002", dueOn: "2026-11-30" });
  });

  it("holds the record from disposal by itself, and leaves events about the child", async () => {
    const { request, entry } = await aRequest(register, office.bea);
    expect(request.holds).toEqual([{ reason: "SUBJECT_ACCESS", liftedAt: null }]);
    const events = await register.sql(
      "SELECT act FROM audit_event WHERE child_id = $1 AND kind = 'WRITE' ORDER BY seq",
      [entry.childId],
    );
    expect(events).toEqual([{ act: "recordSubjectAccess" }, { act: "placeHold" }]);
    const [hold] = await register.sql<{ id: string }>("SELECT id FROM hold WHERE child_id = $1", [entry.childId]);
    const input = { holdId: Buffer.from(`Hold:${hold?.id}`).toString("base64url"), version: 1, reason: "Enough" };
    const lifted = await act(office.selwyn, "liftHold", "LiftHoldInput", input, "hold { viewerCanLift }");
    expect(lifted.userErrors).toMatchObject([{ message: expect.stringContaining("not answered yet") }]);
    expect(lifted.hold).toEqual({ viewerCanLift: false });
  });

  it.each([
    [{ requesterName: " " }, "requesterName", "REFUSED"],
    [{ entitlement: "" }, "entitlement", "REFUSED"],
    [{ receivedOn: "2026-11-27" }, "receivedOn", "REFUSED"],
    [{ requesterName: "x".repeat(201) }, "requesterName", "INVALID"],
    [{ understanding: "x".repeat(10_001) }, "understanding", "INVALID"],
  ])("refuses %o", async (change, field, code) => {
    const { reference } = await aRegisterEntry(register);
    const input = { ...ASKED, reference, ...change };
    const answer = await act(office.bea, "recordSubjectAccess", "RecordSubjectAccessInput", input, REQUEST);
    expect(answer.userErrors).toMatchObject([{ code, field: [field] }]);
  });

  it("answers a child of another authority as if it were not there, and is forbidden to everybody else", async () => {
    const theirs = await aRegisterEntry(register, { authority: "FEN" });
    const input = { ...ASKED, reference: theirs.reference };
    const answer = await act(office.bea, "recordSubjectAccess", "RecordSubjectAccessInput", input, REQUEST);
    expect(answer.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    for (const name of ["Amara Delacroix", "Tom Hargreaves", "Noor Castellane", "Rufus Abara"])
      expect(await refusalOf(await register.as(name), "recordSubjectAccess", "RecordSubjectAccessInput", input)).toBe(
        "FORBIDDEN",
      );
    const maud = await register.as("Maud Sorley");
    const mine = await aRequest(register, office.bea);
    const one = "query ($reference: String!) { subjectAccessRequest(reference: $reference) { id } }";
    expect((await maud.ask(one, { reference: mine.request.reference })).subjectAccessRequest).toBeNull();
  });
});

describe("subjectAccessRequests", () => {
  it("lists requests page by page, the first due in front, with a trace of having been read", async () => {
    await register.sql("TRUNCATE subject_access_request CASCADE");
    for (const receivedOn of ["2026-11-20", "2026-10-05", "2026-11-02"])
      await aRequest(register, office.bea, { receivedOn });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: any = (await office.selwyn.ask(LIST, { isOpen: true, first: 2, after })).subjectAccessRequests;
      expect(page.totalCount).toBe(3);
      seen.push(...page.nodes.map((node: any) => `${node.dueOn} ${node.isOverdue}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(["2026-11-05 true", "2026-12-02 false", "2026-12-21 false"]);
    expect((await office.selwyn.ask(LIST, { isOpen: false })).subjectAccessRequests.totalCount).toBe(0);
    const [event] = await register.sql(
      "SELECT item_count FROM audit_event WHERE act = 'subjectAccessRequests' ORDER BY seq LIMIT 1",
    );
    expect(event).toEqual({ item_count: 2 });
  });
});
