import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { aConflict, aRestriction, sees } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const REASON = "The child is at my door and may have been hurt.";
const ASK = "query ($record: String!) { restrictedRecord(record: $record) { reference askName } }";

let register: TestRegister;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
});
afterEach(() => register.now("2026-11-26T09:00:00Z"));
afterAll(async () => await register.stop());

async function open(person: TestPerson, record: string, reason = REASON) {
  const fields = "access { reference reason openedAt endsAt isOpen viewerCanEnd person { name } }";
  return await act(person, "openEmergencyAccess", "OpenEmergencyAccessInput", { record, reason }, fields);
}

async function restricted(): Promise<ArrangedEntry> {
  const entry = await aRegisterEntry(register);
  await aRestriction(register, entry, ["Bea Lindqvist"]);
  return entry;
}

describe("openEmergencyAccess", () => {
  it("P7: opens one record for an hour, and not a moment longer", async () => {
    const [entry, other] = [await restricted(), await restricted()];
    const answer = await open(tom, entry.reference);
    expect(answer).toMatchObject({
      userErrors: [],
      access: {
        reference: entry.reference,
        reason: REASON,
        isOpen: true,
        viewerCanEnd: true,
        person: { name: "Tom Hargreaves" },
      },
    });
    register.now("2026-11-26T09:59:59.999Z");
    expect([await sees(tom, entry), await sees(tom, other)]).toEqual([true, false]);
    register.now("2026-11-26T10:00:00Z");
    expect(await sees(tom, entry)).toBe(false);
  });

  it("P7: leaves an event at the start and at the end, and tells the strategic lead and the data protection officer", async () => {
    const entry = await restricted();
    await open(tom, entry.reference.toLowerCase());
    const told = await register.sql(
      `SELECT p.name, o.title, o.body FROM notice n JOIN person p ON p.id = n.person_id JOIN outbox o ON o.id = n.mail_id
       WHERE n.kind = 'EMERGENCY_ACCESS' AND o.title LIKE $1 ORDER BY p.name`,
      [`${entry.reference}%`],
    );
    expect(told.map(({ name }) => name)).toEqual(["Amara Delacroix", "Selwyn Achterberg"]);
    expect(JSON.stringify(told)).not.toContain("Greenwood");
    register.now("2026-11-26T10:01:00Z");
    await register.job("emergencies");
    await register.job("emergencies");
    const events = await register.sql(
      "SELECT act FROM audit_event WHERE kind = 'EMERGENCY' AND child_id = $1 ORDER BY seq",
      [entry.childId],
    );
    expect(events.map(({ act: name }) => name)).toEqual(["openEmergencyAccess", "endEmergencyAccess"]);
  });

  it("tells whoever may not see it whom to ask, by reference and by the id in a link", async () => {
    const entry = await restricted();
    for (const record of [entry.reference, entry.globalId, globalId("Child", entry.childId)])
      expect((await tom.ask(ASK, { record })).restrictedRecord).toEqual({
        reference: entry.reference,
        askName: "Amara Delacroix",
      });
  });

  it("case 2: answers a conflict of interest like a record that is not there", async () => {
    const [entry, restrictedToo] = [await aRegisterEntry(register), await restricted()];
    await aConflict(register, entry, "Tom Hargreaves");
    await aConflict(register, restrictedToo, "Tom Hargreaves");
    const nowhere = await open(tom, "AFC-2026-7777");
    for (const { reference } of [entry, restrictedToo]) {
      expect(await open(tom, reference)).toEqual(nowhere);
      expect((await tom.ask(ASK, { record: reference })).restrictedRecord).toBeNull();
    }
    expect(nowhere.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("refuses a reason under 30 characters, and a record that is in sight", async () => {
    const entry = await restricted();
    expect((await open(tom, entry.reference, "x".repeat(29))).userErrors).toMatchObject([{ field: ["reason"] }]);
    expect((await open(tom, entry.reference, "x".repeat(10_001))).userErrors).toMatchObject([{ code: "INVALID" }]);
    const plain = await aRegisterEntry(register);
    expect((await open(tom, plain.reference)).userErrors).toMatchObject([{ code: "REFUSED", field: ["record"] }]);
    const amara = await register.as("Amara Delacroix");
    expect((await open(amara, entry.reference)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("is listed, newest first, for whoever reads the trail", async () => {
    const selwyn = await register.as("Selwyn Achterberg");
    const list =
      "query ($first: Int, $after: String) { emergencyAccesses(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { reference reason person { name } } } }";
    const { emergencyAccesses: page } = await selwyn.ask(list, { first: 1 });
    expect(page.totalCount).toBeGreaterThan(1);
    expect(page.nodes).toMatchObject([{ reason: REASON, person: { name: "Tom Hargreaves" } }]);
    const { emergencyAccesses: next } = await selwyn.ask(list, { first: 1, after: page.pageInfo.endCursor });
    expect(next.nodes[0].reference).not.toBe(page.nodes[0].reference);
  });

  it("answers a reference of another authority as if it were not there, and is forbidden to service staff", async () => {
    const theirs = await aRegisterEntry(register, { authority: "FEN" });
    await aRestriction(register, theirs, ["Maud Sorley"]);
    expect((await open(tom, theirs.reference)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const cormac = await register.as("Cormac Dell");
    const input = { record: "x", reason: "x" };
    expect(await refusalOf(cormac, "openEmergencyAccess", "OpenEmergencyAccessInput", input)).toBe("FORBIDDEN");
  });
});
