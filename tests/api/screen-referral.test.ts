import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import {
  answers,
  aReferral,
  aReferredChild,
  heldFor,
  NOTICE,
  referralFor,
  SCREEN,
  SPA,
  SPA_CHILD,
  screen,
} from "../support/a-referral.js";
import { endingAct } from "../support/an-ending.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let imani: TestPerson;
let petra: TestPerson;
let cormac: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  imani = await register.as("Imani Forsyth");
  petra = await register.as("Petra Vance");
  cormac = await register.as("Cormac Dell");
});
afterAll(async () => await register.stop());

async function tellingOf(reference: string): Promise<string[]> {
  const rows = await register.sql<{ name: string }>(
    "SELECT p.name FROM notice n JOIN person p ON p.id = n.person_id JOIN cme_referral r ON r.id = n.entity_id WHERE r.reference = $1 ORDER BY p.name",
    [reference],
  );
  return rows.map(({ name }) => name);
}

describe("screenReferral", () => {
  it("SUF-80: does not take on a child whose death is recorded; the front door reads so before it screens", async () => {
    const officer = await register.as("Gethin Rowe");
    const { answers: _, ...child } = aReferredChild();
    const search = await anEnquiry(officer, { child });
    await endingAct(officer, "recordDeath", { enquiryId: search.id, version: search.version, on: "2026-11-20" });
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild(child, SPA_CHILD)] });
    const [before] = (await referralFor(petra, sent.reference)).screening;
    expect(before).toMatchObject({ isKnown: false, unmet: [{ code: "CHILD_HAS_DIED", settledBy: [] }] });
    const { userErrors } = await screen(petra, sent);
    expect(userErrors).toMatchObject([{ code: "REFUSED", field: ["children", "0"] }]);
    expect(userErrors[0].message).toContain("has died");
  });

  it("AFC-40, AFC-61, AFC-76: a child nobody knows gets a record and a register entry at once, an open search, and the service the procedure names", async () => {
    const sent = await aReferral(imani, {
      ...SPA,
      children: [aReferredChild({}, { ...SPA_CHILD, EHCP: "YES", BOROUGH: "RICHMOND" })],
    });
    const [before] = (await referralFor(petra, sent.reference)).screening;
    expect(before).toMatchObject({ isKnown: false, unmet: [], routing: expect.stringContaining("traced") });
    const { referral, userErrors } = await screen(petra, sent);
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({
      state: "ACCEPTED",
      routedTo: { code: "EWS" },
      routingSays: expect.stringContaining("Education Welfare Service"),
      screenedBy: { name: "Petra Vance" },
      viewerCanScreen: false,
      screening: [],
      daysWaiting: null,
      children: [{ outcome: "ACCEPTED", enquiry: { state: "JOINT" } }],
    });
    expect(await heldFor(register, sent.reference)).toMatchObject({
      ...{ entry: expect.stringMatching(/^AFC-2026-/), status: "ADDED", service: "EWS", hasEhcp: true, state: "JOINT" },
      lines: ["OPENED:AUTHORITY", "FIRST_ABSENT:AUTHORITY", "REFERRED:SCHOOL", "REFERRAL_ACCEPTED:AUTHORITY"],
    });
    expect(await tellingOf(sent.reference)).toEqual(
      expect.arrayContaining(["Gethin Rowe", "Imani Forsyth", "Tom Hargreaves"]),
    );
  });

  it("makes the school's own search a joint one, under the new entry", async () => {
    const enquiry = await anEnquiry(imani);
    const sent = await aReferral(imani, { ...SPA, children: [{ enquiryId: enquiry.id, answers: answers(SPA_CHILD) }] });
    const { referral } = await screen(petra, sent);
    expect(referral.children).toMatchObject([{ enquiry: { reference: enquiry.reference, state: "JOINT" } }]);
    const held = await heldFor(register, sent.reference);
    expect(held.entry).toBe(referral.children[0].entry.reference);
    expect(held.lines.slice(-2)).toEqual(["REFERRED:SCHOOL", "REFERRAL_ACCEPTED:AUTHORITY"]);
  });

  it("AFC-61, AFC-63: a known child is passed on to the service that works with the child, and no second record is made", async () => {
    const held = await aRegisterEntry(register, {
      firstName: "Wren",
      lastName: "Oakhurst",
      dateOfBirth: "2014-06-01",
      leadService: "YRS",
    });
    const child = { firstName: "Wren", lastName: "Oakhurst", dateOfBirth: "2014-06-01", answers: answers(SPA_CHILD) };
    const sent = await aReferral(imani, { ...SPA, children: [child] });
    const before = await register.sql(
      "SELECT (SELECT count(*) FROM child) AS children, (SELECT count(*) FROM register_entry) AS entries",
    );
    expect((await referralFor(petra, sent.reference)).screening).toMatchObject([
      { isKnown: true, entry: { reference: held.reference }, service: { code: "YRS" }, routing: null },
    ]);
    expect((await screen(petra, sent)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-61") },
    ]);
    const { referral, userErrors } = await screen(petra, sent, { outcome: "PASS_ON" });
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({
      state: "PASSED_ON",
      children: [{ outcome: "PASSED_ON", passedTo: { code: "YRS" }, entry: { reference: held.reference } }],
    });
    expect(
      await register.sql(
        "SELECT (SELECT count(*) FROM child) AS children, (SELECT count(*) FROM register_entry) AS entries",
      ),
    ).toEqual(before);
    expect(await tellingOf(sent.reference)).toEqual(
      expect.arrayContaining(["Cormac Dell", "Zadie Corrigan", "Imani Forsyth"]),
    );
    expect(await referralFor(cormac, sent.reference)).toMatchObject({
      state: "PASSED_ON",
      children: [{ passedTo: { code: "YRS" }, entry: null }],
    });
    const trail = await register.sql("SELECT act FROM audit_event WHERE entry_id = $1 AND kind = 'WRITE'", [held.id]);
    expect(trail).toContainEqual({ act: "screenReferral" });
  });

  it("AFC-61: goes on with a search that the school of a known child began, under the entry there is", async () => {
    const held = await aRegisterEntry(register, { firstName: "Isla", lastName: "Brook", dateOfBirth: "2015-02-01" });
    const child = { firstName: "Isla", lastName: "Brook", dateOfBirth: "2015-02-01" };
    const enquiry = await anEnquiry(imani, { child });
    const sent = await aReferral(imani, { ...SPA, children: [{ enquiryId: enquiry.id, answers: answers(SPA_CHILD) }] });
    const { referral } = await screen(petra, sent, { outcome: "PASS_ON" });
    expect(referral.children).toMatchObject([{ enquiry: { state: "JOINT" }, entry: { reference: held.reference } }]);
  });

  it("tells the sender the state and what came of it, and no more than that", async () => {
    const held = await aRegisterEntry(register, {
      firstName: "Noa",
      lastName: "Ferris",
      dateOfBirth: "2014-06-02",
      leadService: "YRS",
    });
    const child = { firstName: "Noa", lastName: "Ferris", dateOfBirth: "2014-06-02", answers: answers(SPA_CHILD) };
    const sent = await aReferral(imani, { ...SPA, children: [child] });
    await screen(petra, sent, { outcome: "PASS_ON" });
    const seen = await referralFor(imani, sent.reference);
    expect(seen).toMatchObject({
      ...{ state: "PASSED_ON", toldReferrer: expect.stringContaining("passed this to"), outcomeNote: null },
      ...{ routedTo: null, screenedBy: null, screening: [], hasHiddenContact: false },
      children: [{ outcome: null, entry: null, passedTo: null, enquiry: null }],
    });
    for (const secret of [held.reference, "YRS", "Petra"]) expect(JSON.stringify(seen)).not.toContain(secret);
  });

  it("takes on those of a form who are not known and passes on the one who is, in one household", async () => {
    const held = await aRegisterEntry(register, {
      firstName: "Otto",
      lastName: "Lindqvist",
      dateOfBirth: "2013-06-01",
      leadService: "YRS",
    });
    const known = { firstName: "Otto", lastName: "Lindqvist", dateOfBirth: "2013-06-01", answers: answers(SPA_CHILD) };
    const sent = await aReferral(imani, {
      ...SPA,
      children: [known, aReferredChild({ lastName: "Lindqvist" }, SPA_CHILD)],
    });
    expect((await screen(petra, sent, { outcome: "PASS_ON" })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    const { referral } = await screen(petra, sent);
    expect(referral).toMatchObject({
      state: "ACCEPTED",
      children: [{ outcome: "PASSED_ON" }, { outcome: "ACCEPTED" }],
    });
    const homes = await register.sql(
      "SELECT DISTINCT c.household_id AS home FROM child c JOIN cme_referral_child k ON k.child_id = c.id JOIN cme_referral r ON r.id = k.referral_id WHERE r.reference = $1",
      [sent.reference],
    );
    expect(homes).toEqual([{ home: expect.any(String) }]);
    expect(referral.children[0].entry.reference).toBe(held.reference);
  });

  it("AFC-65: takes a service's concern on only once the register was checked and other professionals were asked, both recorded", async () => {
    const skipped = NOTICE.answers.map((one) =>
      ["CHECKED_REGISTER", "SPOKE_TO_OTHERS"].includes(one.field) ? { ...one, value: "NO" } : one,
    );
    const sent = await aReferral(cormac, { ...NOTICE, answers: skipped, children: [aReferredChild()] });
    const [found] = (await referralFor(petra, sent.reference)).screening;
    expect(found.unmet.map(({ code }: { code: string }) => code)).toEqual([
      "REGISTER_NOT_CHECKED",
      "PROFESSIONALS_NOT_ASKED",
    ]);
    const refused = await screen(petra, sent);
    expect(refused.userErrors).toMatchObject([
      { code: "REFUSED", field: ["children", "0"], source: expect.stringContaining("AFC-65") },
      { code: "REFUSED", field: ["children", "0"], source: expect.stringContaining("AFC-65") },
    ]);
    const done = found.unmet.flatMap(({ settledBy }: any) =>
      settledBy.map(({ code, subject }: any) => ({ code, subject })),
    );
    expect(done).toHaveLength(2);
    const { referral, userErrors } = await screen(petra, sent, { done });
    expect(userErrors).toEqual([]);
    expect(referral.state).toBe("ACCEPTED");
    expect((await heldFor(register, sent.reference)).lines).toEqual(
      expect.arrayContaining(["REGISTER_CHECKED:AUTHORITY", "PROFESSIONALS_SPOKEN_TO:AUTHORITY"]),
    );
  });

  it("refuses a step that is not the front door's, and an answer to what was answered", async () => {
    const sent = await aReferral(cormac, { ...NOTICE, children: [aReferredChild()] });
    expect((await screen(petra, sent, { done: [{ code: "DANCED" }] })).userErrors).toMatchObject([
      { code: "INVALID", field: ["done"] },
    ]);
    expect((await screen(petra, { ...sent, version: 9 })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const { referral } = await screen(petra, sent);
    expect((await screen(petra, referral)).userErrors).toMatchObject([{ code: "REFUSED", field: ["referralId"] }]);
    expect((await screen(petra, { id: "Q21lUmVmZXJyYWw6MQ", version: 1 })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
  });

  it("answers another authority's referral as if not there, and is not open to those who only refer", async () => {
    const sent = await aReferral(cormac, { ...NOTICE, children: [aReferredChild()] });
    expect((await screen(await register.as("Maud Sorley"), sent)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { referralId: sent.id, version: 1, outcome: "ACCEPT" };
    for (const name of ["Cormac Dell", "Imani Forsyth", "Gethin Rowe", "Yasmin Thorne"])
      expect(await thrownCode(await register.as(name), SCREEN, { input })).toBe("FORBIDDEN");
  });
});
