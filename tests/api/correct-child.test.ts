import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CORRECT = `mutation ($input: CorrectChildInput!) { correctChild(input: $input) {
  child { firstName lastName formerNames dateOfBirth sex upn hasEhcp isLookedAfter version }
  entry { reference population fullCase { timeline { nodes { what detail { label before after } } } } } ${USER_ERRORS} } }`;
const UPN = "B801200005001";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function correct(childId: string, more: Record<string, unknown>) {
  const input = { childId: globalId("Child", childId), version: 1, reason: "Birth certificate seen.", ...more };
  return (await bea.ask(CORRECT, { input })).correctChild;
}

describe("correctChild", () => {
  it("puts the child right and keeps a family name that changes as a former name", async () => {
    const entry = await aRegisterEntry(register, { firstName: "Nia", lastName: "Foxley" });
    const {
      child,
      entry: now,
      userErrors,
    } = await correct(entry.childId, { lastName: "Marlow", sex: "FEMALE", upn: " b801200005001 " });
    expect(userErrors).toEqual([]);
    expect(child).toMatchObject({
      lastName: "Marlow",
      formerNames: ["Nia Foxley"],
      sex: "FEMALE",
      upn: UPN,
      version: 2,
    });
    expect(now.reference).toBe(entry.reference);
    expect(now.fullCase.timeline.nodes[0]).toMatchObject({
      what: "Corrected the child's details",
      detail: [
        { label: "Family name", before: "Foxley", after: "Marlow" },
        { label: "Former names" },
        { label: "Sex" },
        { label: "UPN", before: null, after: UPN },
        { label: "Reason" },
      ],
    });
  });

  it("leaves what was left out, and null empties", async () => {
    const entry = await aRegisterEntry(register);
    await correct(entry.childId, { hasEhcp: true, isLookedAfter: false });
    const { child } = await correct(entry.childId, { version: 2, hasEhcp: null });
    expect(child).toMatchObject({ hasEhcp: null, isLookedAfter: false, lastName: "Greenwood" });
  });

  it("works out the population again when the date of birth changes", async () => {
    const entry = await aRegisterEntry(register, { hoursPerWeek: 5 });
    expect((await correct(entry.childId, { dateOfBirth: "2022-12-01" })).entry.population).toBeNull();
    const [kept] = await register.sql("SELECT population, population_until::text FROM register_entry WHERE id = $1", [
      entry.id,
    ]);
    expect(kept).toEqual({ population: null, population_until: "2027-12-31" });
    expect((await correct(entry.childId, { version: 2, dateOfBirth: "2013-12-01" })).entry.population).toBe(
      "NOT_SUITABLE",
    );
  });

  it.each([
    [{ firstName: " " }, "firstName", "AFC-61"],
    [{ dateOfBirth: "2026-11-27" }, "dateOfBirth", "AFC-13"],
    [{ upn: "Q207000016049" }, "upn", "Unique Pupil Number"],
    [{ reason: "" }, "reason", "AFC-25"],
  ])("refuses %o in its field, citing where that is written", async (given, field, source) => {
    const entry = await aRegisterEntry(register);
    const { userErrors, child } = await correct(entry.childId, given);
    expect(userErrors).toMatchObject([{ code: "REFUSED", field: [field], source: expect.stringContaining(source) }]);
    expect(child.version).toBe(1);
  });

  it("refuses texts that are too long", async () => {
    const entry = await aRegisterEntry(register);
    for (const given of [
      { lastName: "x".repeat(201) },
      { formerNames: ["x".repeat(201)] },
      { formerNames: Array.from({ length: 21 }, String) },
    ]) {
      expect((await correct(entry.childId, given)).userErrors).toMatchObject([{ code: "INVALID" }]);
    }
  });

  it("never makes a child into another who is on the register", async () => {
    await aRegisterEntry(register, { firstName: "Orla", lastName: "Tweed", dateOfBirth: "2012-02-02" });
    const entry = await aRegisterEntry(register, { firstName: "Orla", lastName: "Tweedy", dateOfBirth: "2012-02-02" });
    expect((await correct(entry.childId, { lastName: "Tweed" })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("AFC-61") },
    ]);
  });

  it("lets two children who share name and birthday each be put right in other things", async () => {
    const twinName = { firstName: "Rae", lastName: "Same", dateOfBirth: "2012-03-03" };
    await aRegisterEntry(register, twinName);
    const entry = await aRegisterEntry(register, twinName);
    expect((await correct(entry.childId, { hasEhcp: true })).userErrors).toEqual([]);
  });

  it("shows the child as they are now when somebody else was quicker", async () => {
    const entry = await aRegisterEntry(register);
    await correct(entry.childId, { hasEhcp: true });
    const second = await correct(entry.childId, { hasEhcp: false });
    expect(second).toMatchObject({ userErrors: [{ code: "CONFLICT" }], child: { hasEhcp: true, version: 2 } });
  });

  it("answers another authority's child as if not there", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    expect(await correct(entry.childId, { hasEhcp: true })).toMatchObject({
      child: null,
      entry: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  it("is not open to those who do not keep the register", async () => {
    const input = { childId: "x", version: 1, reason: "Because." };
    for (const name of ["Tom Hargreaves", "Gethin Rowe", "Cormac Dell"]) {
      expect(await thrownCode(await register.as(name), CORRECT, { input })).toBe("FORBIDDEN");
    }
  });
});

describe("child", () => {
  const CHILD = "query ($id: ID!) { child(id: $id) { firstName } }";

  it("is found by id, and that somebody looked is kept", async () => {
    const entry = await aRegisterEntry(register, { firstName: "Idris" });
    expect((await bea.ask(CHILD, { id: globalId("Child", entry.childId) })).child).toEqual({ firstName: "Idris" });
    const rows = await register.sql("SELECT kind FROM audit_event WHERE act = 'child' AND entry_id = $1", [entry.id]);
    expect(rows).toEqual([{ kind: "READ" }]);
  });

  it("is null for another authority's child, and for an id of another kind", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    for (const id of [globalId("Child", entry.childId), entry.globalId, "nonsense"]) {
      expect((await bea.ask(CHILD, { id })).child).toBeNull();
    }
    expect(await thrownCode(await register.as("Cormac Dell"), CHILD, { id: "x" })).toBe("FORBIDDEN");
  });
});
