import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let cormac: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  cormac = await register.as("Cormac Dell");
});
afterAll(async () => await register.stop());

const FIELDS = "viewer { person { name } settings { hasShortcuts hidesNames } }";

async function change(person: TestPerson, input: Record<string, unknown>) {
  return await act(person, "changeSettings", "ChangeSettingsInput", input, FIELDS);
}

async function settingsOf(person: TestPerson) {
  return (await person.ask("{ viewer { settings { hasShortcuts hidesNames } } }")).viewer.settings;
}

describe("changeSettings", () => {
  it("begins with single keys off and names shown, also for who may not change it", async () => {
    for (const person of [tom, cormac]) {
      expect(await settingsOf(person)).toEqual({ hasShortcuts: false, hidesNames: false });
    }
  });

  it("switches one setting and leaves the other, for this person only", async () => {
    expect(await change(bea, { hasShortcuts: true })).toMatchObject({
      userErrors: [],
      viewer: { person: { name: "Bea Lindqvist" }, settings: { hasShortcuts: true, hidesNames: false } },
    });
    await change(bea, { hidesNames: true });
    expect(await settingsOf(bea)).toEqual({ hasShortcuts: true, hidesNames: true });
    await change(bea, { hasShortcuts: false });
    expect(await settingsOf(bea)).toEqual({ hasShortcuts: false, hidesNames: true });
    expect(await settingsOf(tom)).toEqual({ hasShortcuts: false, hidesNames: false });
  });

  it("leaves a trace and gives the same answer to the same key", async () => {
    await change(tom, { hidesNames: true, idempotencyKey: "once" });
    await change(tom, { hidesNames: false });
    await change(tom, { hidesNames: true, idempotencyKey: "once" });
    expect(await settingsOf(tom)).toEqual({ hasShortcuts: false, hidesNames: false });
    expect(await register.sql("SELECT count(*)::int AS count FROM audit_event WHERE act = 'changeSettings'")).toEqual([
      { count: 5 },
    ]);
  });

  it("is for those who see a meeting", async () => {
    expect(await refusalOf(cormac, "changeSettings", "ChangeSettingsInput", { hidesNames: true })).toBe("FORBIDDEN");
  });
});
