import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const KNOWN = `query ($firstName: String!, $lastName: String!, $dateOfBirth: PlainDate!, $upn: String) {
  isChildKnown(firstName: $firstName, lastName: $lastName, dateOfBirth: $dateOfBirth, upn: $upn) {
    isKnown leadService { code } reference entry { reference } closeMatches { reference likeness why leadService { code } entry { reference } } } }`;
const MINA = { firstName: "Mina", lastName: "Castellan", dateOfBirth: "2014-05-06" };
const UPN = "B801200005001";

let register: TestRegister;
let tom: TestPerson;
let mina: ArrangedEntry;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
  mina = await aRegisterEntry(register, MINA);
  await register.sql("UPDATE child SET upn = $2 WHERE id = $1", [mina.childId, UPN]);
  await aRegisterEntry(register, { ...MINA, firstName: "Elsewhere", authority: "FEN" });
});
afterAll(async () => await register.stop());

async function ask(more: Record<string, unknown> = {}, person = tom) {
  return (await person.ask(KNOWN, { ...MINA, ...more })).isChildKnown;
}

describe("isChildKnown", () => {
  it("knows a child by name and date of birth, whatever the spelling of capitals and accents", async () => {
    expect(await ask({ firstName: "MÍNA ", lastName: "castellan" })).toMatchObject({
      isKnown: true,
      leadService: { code: "EWS" },
      reference: mina.reference,
      entry: { reference: mina.reference },
    });
  });

  it("knows a child by a valid UPN although the name is spelt otherwise", async () => {
    const answer = await ask({ lastName: "Castelan", dateOfBirth: "2014-05-06", upn: "b801 2000 05001" });
    expect(answer).toMatchObject({ isKnown: true, reference: mina.reference });
  });

  it("shows a close match with what is alike, and does not call the child known", async () => {
    const answer = await ask({ firstName: "Minna", dateOfBirth: "2014-06-05" });
    expect(answer).toMatchObject({ isKnown: false, reference: null, entry: null, leadService: null });
    expect(answer.closeMatches).toMatchObject([
      { reference: mina.reference, leadService: { code: "EWS" }, entry: { reference: mina.reference } },
    ]);
    expect(answer.closeMatches[0].why).toContain("day and month of birth swapped");
    expect(answer.closeMatches[0].likeness).toBeGreaterThan(0.8);
  });

  it("shows a sibling's copied UPN as a close match, never as the same child", async () => {
    const answer = await ask({ firstName: "Tobias", dateOfBirth: "2011-01-02", upn: UPN });
    expect(answer).toMatchObject({ isKnown: false, closeMatches: [{ reference: mina.reference }] });
  });

  it("does not know a stranger, nor a child of another authority", async () => {
    expect(await ask({ firstName: "Elsewhere", lastName: "Castellan" })).toMatchObject({
      isKnown: false,
      closeMatches: [],
    });
    expect(await ask({ firstName: "Nobody", lastName: "Atall" })).toMatchObject({ isKnown: false, closeMatches: [] });
  });

  it("does not call a child known whose entry was voided", async () => {
    const voided = { firstName: "Gone", lastName: "Mistake", dateOfBirth: "2013-01-01" };
    await aRegisterEntry(register, { ...voided, status: "VOIDED" });
    expect(await ask(voided)).toMatchObject({ isKnown: false, closeMatches: [] });
  });

  it("tells service staff whether the child is known and with whom, and nothing else", async () => {
    const staff = await register.as("Cormac Dell");
    expect(await ask({}, staff)).toEqual({
      isKnown: true,
      leadService: { code: "EWS" },
      reference: null,
      entry: null,
      closeMatches: [],
    });
    expect(await ask({ firstName: "Minna" }, staff)).toMatchObject({ isKnown: false, closeMatches: [] });
  });

  it("shows the front door the entry, and keeps that somebody asked", async () => {
    expect(await ask({}, await register.as("Petra Vance"))).toMatchObject({ entry: { reference: mina.reference } });
    const [{ count } = { count: 0 }] = await register.sql(
      "SELECT count(*)::int AS count FROM audit_event WHERE act = 'isChildKnown' AND kind = 'READ'",
    );
    expect(count).toBeGreaterThan(0);
  });

  it("is not open to a reader of reports", async () => {
    expect(await thrownCode(await register.as("Yasmin Thorne"), KNOWN, MINA)).toBe("FORBIDDEN");
  });
});
