import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { aDeath } from "../support/an-ending.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const ADD = `mutation ($input: AddToRegisterInput!) { addToRegister(input: $input) {
  entry { reference status reason groupName borough { code } leadService { code } isNewSinceCirculation fullCase { timeline { nodes { what } } } }
  knownEntry { reference } ${USER_ERRORS} } }`;

let register: TestRegister;
let bea: TestPerson;
let leadServiceId: string;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  const { services } = await bea.ask("{ services { id code } }");
  leadServiceId = services.find((one: { code: string }) => one.code === "SEND").id;
});
afterAll(async () => await register.stop());

const CHILD = { firstName: "Elio", lastName: "Thistle", dateOfBirth: "2013-07-01" };

async function add(more: Record<string, unknown> = {}) {
  return (await bea.ask(ADD, { input: { child: CHILD, reason: "Moved in, no school yet.", ...more } })).addToRegister;
}

describe("addToRegister", () => {
  it("puts a child on the register at once, under the next references", async () => {
    const { entry, userErrors } = await add({
      boroughCode: "KINGSTON",
      leadServiceId,
      group: "NOT_ON_ROLL_HARD_TO_PLACE",
    });
    expect(userErrors).toEqual([]);
    expect(entry).toMatchObject({
      reference: "AFC-2026-0001",
      status: "ADDED",
      reason: "Moved in, no school yet.",
      borough: { code: "KINGSTON" },
      leadService: { code: "SEND" },
      isNewSinceCirculation: false,
    });
    expect(entry.fullCase.timeline.nodes).toEqual([{ what: "Added the child to the register" }]);
    expect((await add({ child: { ...CHILD, firstName: "Ottoline" } })).entry.reference).toBe("AFC-2026-0002");
  });

  it("never adds a known child twice, and shows the entry", async () => {
    const again = await add({ child: { ...CHILD, lastName: "THISTLE" } });
    expect(again).toMatchObject({
      entry: null,
      knownEntry: { reference: "AFC-2026-0001" },
      userErrors: [{ code: "REFUSED", field: ["child"], source: expect.stringContaining("AFC-61") }],
    });
  });

  it("SUF-80: never adds a child whose death is recorded, named by words or by id, and says what to do", async () => {
    const child = { ...CHILD, firstName: "Perrin", lastName: "Oakes" };
    await aDeath(register, child);
    const there = await register.sql<{ id: string }>("SELECT id FROM child WHERE last_name = 'Oakes'");
    for (const given of [{ child }, { child: null, childId: globalId("Child", there[0]?.id ?? "") }]) {
      const { entry, userErrors } = await add(given);
      expect({ entry, userErrors }).toMatchObject({ entry: null, userErrors: [{ code: "REFUSED", field: ["child"] }] });
      expect(userErrors[0].message).toContain("opens that enquiry again");
    }
  });

  it("gives every one of many children added at once their own reference", async () => {
    const names = ["Anouk", "Bruno", "Cleo", "Dario", "Esme", "Finn"];
    const added = await Promise.all(
      names.map((firstName) => add({ child: { ...CHILD, firstName, lastName: `${firstName}sen` } })),
    );
    expect(new Set(added.map(({ entry }) => entry.reference)).size).toBe(names.length);
  });

  it("takes a child the authority knows whose entry was made in error", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED", firstName: "Saskia", lastName: "Voss" });
    const { entry, userErrors } = await add({ child: null, childId: globalId("Child", voided.childId) });
    expect(userErrors).toEqual([]);
    expect(entry.status).toBe("ADDED");
  });

  it.each([
    [{ child: null }, "child", "INVALID"],
    [{ child: { ...CHILD, firstName: "" } }, "firstName", "REFUSED"],
    [{ child: { ...CHILD, firstName: "Nell", dateOfBirth: "2026-11-27" } }, "dateOfBirth", "REFUSED"],
    [{ child: { ...CHILD, firstName: "Nell" }, reason: " " }, "reason", "REFUSED"],
    [{ child: { ...CHILD, firstName: "Nell" }, reason: "x".repeat(10_001) }, "reason", "INVALID"],
    [{ child: { ...CHILD, firstName: "Nell" }, boroughCode: "ATLANTIS" }, "boroughCode", "NOT_FOUND"],
    [{ child: { ...CHILD, firstName: "Nell" }, leadServiceId: "U2VydmljZTox" }, "leadServiceId", "NOT_FOUND"],
  ])("refuses %o in its field", async (given, field, code) => {
    expect(await add(given)).toMatchObject({ entry: null, userErrors: [{ code, field: [field] }] });
  });

  it("answers another authority's child as if not there", async () => {
    const there = await aRegisterEntry(register, { authority: "FEN" });
    expect(await add({ child: null, childId: globalId("Child", there.childId) })).toMatchObject({
      entry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is not open to those who do not keep the register", async () => {
    const input = { child: CHILD, reason: "Because." };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Petra Vance", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), ADD, { input })).toBe("FORBIDDEN");
    }
  });

  it("shows who is new since the newest circulation", async () => {
    const meeting = `INSERT INTO panel_meeting (authority_id, held_on, starts_at, place) SELECT id, '2026-12-10', '09:30', 'Room 3' FROM authority WHERE code = 'AFC' RETURNING id, authority_id`;
    await register.sql(
      `WITH m AS (${meeting}), s AS (INSERT INTO register_snapshot (authority_id, meeting_id, hash, entry_count) SELECT authority_id, id, 'x', 0 FROM m RETURNING *)
       INSERT INTO circulation (authority_id, meeting_id, snapshot_id, made_at, made_by, is_late, is_after_register_date)
       SELECT s.authority_id, s.meeting_id, s.id, '2026-11-26T12:00:00Z', (SELECT p.id FROM person p WHERE p.authority_id = s.authority_id LIMIT 1), false, false FROM s`,
    );
    register.today("2026-11-27");
    bea = await register.as("Bea Lindqvist");
    const { entry } = await add({ child: { ...CHILD, firstName: "Zora", lastName: "Quince" } });
    expect(entry.isNewSinceCirculation).toBe(true);
    const { register: page } = await bea.ask(
      `{ register(filter: { text: "AFC-2026-0001" }) { nodes { isNewSinceCirculation } } }`,
    );
    expect(page.nodes).toEqual([{ isNewSinceCirculation: false }]);
  });
});
