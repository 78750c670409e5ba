import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry, globalId } from "../support/a-child.js";
import { act, refusalOf } from "../support/a-meeting.js";
import { aRestriction, sees } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
});
afterEach(() => register.now("2026-11-26T09:00:00Z"));
afterAll(async () => await register.stop());

async function end(person: TestPerson, accessId: string, version = 1) {
  return await act(person, "endEmergencyAccess", "EndEmergencyAccessInput", { accessId, version }, "access { id }");
}

async function opened(entry: ArrangedEntry, name = "Tom Hargreaves"): Promise<string> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO emergency_access (authority_id, child_id, person_id, reason, opened_at, ends_at)
     SELECT authority_id, $1, id, 'The child is at the door.', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z' FROM person WHERE name = $2 RETURNING id`,
    [entry.childId, name],
  );
  return globalId("EmergencyAccess", row?.id ?? "");
}

describe("endEmergencyAccess", () => {
  it("closes the record again before the hour is over, and leaves the event", async () => {
    const entry = await aRegisterEntry(register);
    await aRestriction(register, entry, ["Bea Lindqvist"]);
    const id = await opened(entry);
    register.now("2026-11-26T09:20:00Z");
    expect(await sees(tom, entry)).toBe(true);
    const { child } = await tom.ask(
      "query ($id: ID!) { child(id: $id) { viewerEmergencyAccess { viewerCanEnd version } access { emergencies { id } } } }",
      { id: globalId("Child", entry.childId) },
    );
    expect(child).toEqual({ viewerEmergencyAccess: { viewerCanEnd: true, version: 1 }, access: null });
    expect(await end(tom, id)).toEqual({ userErrors: [], access: null });
    expect(await sees(tom, entry)).toBe(false);
    const events = await register.sql("SELECT act FROM audit_event WHERE kind = 'EMERGENCY' AND child_id = $1", [
      entry.childId,
    ]);
    expect(events).toEqual([{ act: "endEmergencyAccess" }]);
  });

  it("refuses one that is over, and says so when somebody was quicker", async () => {
    // The restriction was lifted meanwhile: the record, and this, are in sight.
    const id = await opened(await aRegisterEntry(register));
    expect((await end(tom, id, 5)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    register.now("2026-11-26T10:00:00Z");
    expect((await end(tom, id)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("answers somebody else's and another authority's as if they were not there, and is forbidden to service staff", async () => {
    const bea = await register.as("Bea Lindqvist");
    expect((await end(bea, await opened(await aRegisterEntry(register)))).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const theirs = await opened(await aRegisterEntry(register, { authority: "FEN" }), "Maud Sorley");
    expect((await end(tom, theirs)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const cormac = await register.as("Cormac Dell");
    const input = { accessId: "x", version: 1 };
    expect(await refusalOf(cormac, "endEmergencyAccess", "EndEmergencyAccessInput", input)).toBe("FORBIDDEN");
  });
});
