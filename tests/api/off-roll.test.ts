import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, type OpenedEnquiry } from "../support/an-enquiry.js";
import { askedOnDay20 } from "../support/an-off-roll.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LIST = `query ($state: OffRollState, $first: Int, $after: String) { offRollPermissions(state: $state, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id state viewerCanGrant unmet { code } route { label unmet { code } } enquiry { reference } } } }`;
const VIEW = `query ($reference: String!) { enquiry(reference: $reference) { offRoll { viewerCanRequest permissions { id }
  routes { code label grantorWords grant needsGrantor grounds { code says needsJointEnquiry } unmet { code says source } ctf instructions { says } } } } }`;

let register: TestRegister;
let school: TestPerson;
let officer: TestPerson;
let enquiries: OpenedEnquiry[];

beforeAll(async () => {
  register = await startRegister();
  school = await register.as("Imani Forsyth");
  officer = await register.as("Gethin Rowe");
  enquiries = [];
  for (let count = 0; count < 4; count += 1) enquiries.push((await askedOnDay20(register, school)).enquiry);
});
afterAll(async () => await register.stop());

describe("the ways off a roll", () => {
  it("shows each with who gives it, the grounds it rests on and what is missing, from the procedure", async () => {
    const fresh = await anEnquiry(school, { firstAbsentOn: "2026-11-25" });
    const { offRoll } = (await school.ask(VIEW, { reference: fresh.reference })).enquiry;
    expect(offRoll).toMatchObject({ viewerCanRequest: true, permissions: [] });
    expect(offRoll.routes[0]).toMatchObject({
      code: "NOT_FOUND_BY_DAY_20",
      grantorWords: "Education Welfare Service",
      grant: "Permission",
      needsGrantor: true,
      ctf: "UNKNOWN",
      grounds: [{ code: "9(1)(h)", needsJointEnquiry: true }, { code: "9(1)(i)" }],
    });
    expect(offRoll.routes[0].unmet[0]).toMatchObject({
      code: "TWENTY_DAYS",
      source: expect.stringContaining("AFC-93"),
    });
    const home = offRoll.routes.find(({ code }: { code: string }) => code === "HOME_EDUCATION");
    expect(home).toMatchObject({ needsGrantor: false, grant: "No permission needed" });
  });

  it("offers nothing to ask for while a request is open", async () => {
    const { offRoll } = (await school.ask(VIEW, { reference: enquiries[0]?.reference })).enquiry;
    expect(offRoll).toMatchObject({ viewerCanRequest: false, permissions: [{ id: expect.any(String) }] });
  });
});

describe("offRollPermissions", () => {
  it("lists what was asked for, page by page, and whether the reader may grant it", async () => {
    const first = (await officer.ask(LIST, { state: "REQUESTED", first: 3 })).offRollPermissions;
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(first.nodes).toHaveLength(3);
    expect(first.nodes[0]).toMatchObject({ viewerCanGrant: true, unmet: [] });
    const next = { state: "REQUESTED", first: 3, after: first.pageInfo.endCursor };
    const second = (await officer.ask(LIST, next)).offRollPermissions;
    const seen = [...first.nodes, ...second.nodes].map(({ enquiry }) => enquiry.reference);
    expect(seen.toSorted()).toEqual(enquiries.map(({ reference }) => reference));
    expect((await officer.ask(LIST, { state: "GRANTED" })).offRollPermissions.nodes).toEqual([]);
  });

  it("shows a school its own, and another authority none", async () => {
    expect((await school.ask(LIST)).offRollPermissions.totalCount).toBe(4);
    await register.sql("UPDATE enquiry SET school_id = NULL WHERE reference = $1", [enquiries[3]?.reference]);
    expect((await school.ask(LIST)).offRollPermissions.totalCount).toBe(3);
    expect((await (await register.as("Maud Sorley")).ask(LIST)).offRollPermissions.totalCount).toBe(0);
  });

  it("takes as many statements for three as for one", async () => {
    const count = async (first: number) => {
      const stop = register.countStatements();
      await officer.ask(LIST, { first });
      return stop();
    };
    await count(1);
    expect(await count(3)).toBe(await count(1));
  });

  it("finds one by its id, and none that is out of sight", async () => {
    const { nodes } = (await officer.ask(LIST)).offRollPermissions;
    const ONE = "query ($id: ID!) { offRollPermission(id: $id) { state } }";
    expect((await officer.ask(ONE, { id: nodes[0].id })).offRollPermission).toMatchObject({ state: "REQUESTED" });
    const maud = await register.as("Maud Sorley");
    expect((await maud.ask(ONE, { id: nodes[0].id })).offRollPermission).toBeNull();
  });
});

describe("deletionGrounds", () => {
  it("SUF-25, OXF-24: gives the regulations that are the law on a day, old and new", async () => {
    const GROUNDS = "query ($on: PlainDate) { deletionGrounds(on: $on) { name from until grounds { code } } }";
    const now = (await school.ask(GROUNDS)).deletionGrounds;
    expect(now).toMatchObject({ from: "2024-08-19", until: null });
    expect(now.grounds).toHaveLength(15);
    const then = (await school.ask(GROUNDS, { on: "2024-08-18" })).deletionGrounds;
    expect(then).toMatchObject({ until: "2024-08-18" });
    expect(then.grounds[0].code).toMatch(/^8\(1\)/);
  });
});
