import { forgotten } from "@rome/procedure";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FORGOTTEN = "{ forgottenChildren { entry { reference } why } }";

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function whyOf(reference: string): Promise<string[] | null> {
  const { forgottenChildren } = await bea.ask(FORGOTTEN);
  const found = forgottenChildren.find((one: { entry: { reference: string } }) => one.entry.reference === reference);
  return found ? found.why : null;
}

async function aClosedPanel(heldOn: string) {
  await register.sql(
    "INSERT INTO panel_meeting (authority_id, held_on, starts_at, place, state) SELECT id, $1, '09:30', 'Room 3', 'CLOSED' FROM authority WHERE code = 'AFC'",
    [heldOn],
  );
}

describe("forgottenChildren", () => {
  it("shows a child without a lead service, and one without a plan", async () => {
    const cared = await aRegisterEntry(register);
    await anAction(register, cared);
    const leaderless = await aRegisterEntry(register, { leadService: null });
    await anAction(register, leaderless);
    const planless = await aRegisterEntry(register);
    expect(await whyOf(cared.reference)).toBeNull();
    expect(await whyOf(leaderless.reference)).toEqual(["No lead service."]);
    expect(await whyOf(planless.reference)).toEqual(["No open action and no reduced-hours plan."]);
  });

  it("shows a child whom two panels passed by, counted from being added or last discussed", async () => {
    const [never, discussed, recent] = [
      await aRegisterEntry(register),
      await aRegisterEntry(register),
      await aRegisterEntry(register),
    ];
    for (const entry of [never, discussed, recent]) await anAction(register, entry);
    await register.sql("UPDATE register_entry SET last_discussed_on = '2026-11-05' WHERE id = $1", [discussed.id]);
    await register.sql("UPDATE register_entry SET date_added = '2026-11-06' WHERE id = $1", [recent.id]);
    await aClosedPanel("2026-11-05");
    expect(await whyOf(never.reference)).toBeNull();
    await aClosedPanel("2026-11-19");
    expect(await whyOf(never.reference)).toEqual(["Not discussed at the last two panels."]);
    expect(await whyOf(discussed.reference)).toBeNull();
    expect(await whyOf(recent.reference)).toBeNull();
    await aClosedPanel("2026-11-25");
    expect(await whyOf(never.reference)).toEqual(["Not discussed at the last three panels."]);
    expect(await whyOf(discussed.reference)).toEqual(["Not discussed at the last two panels."]);
  });

  it("leaves out who is not on the register, and another authority's children", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED", leadService: null });
    const there = await aRegisterEntry(register, { authority: "FEN", leadService: null });
    expect(await whyOf(voided.reference)).toBeNull();
    expect(await whyOf(there.reference)).toBeNull();
  });

  it("says the same in SQL as the procedure says, whatever the facts", async () => {
    const pick = (from: readonly (string | null)[]) => fc.constantFrom(...from);
    const facts = fc.record({
      leadService: pick([null, "EWS"]),
      discussedOn: pick([null, "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-19", "2026-11-25"]),
      addedOn: pick(["2026-11-01", "2026-11-05", "2026-11-06", "2026-11-19", "2026-11-20"]),
      hasAction: fc.boolean(),
      target: fc.constantFrom(null, 25),
    });
    const panels = ["2026-11-05", "2026-11-19", "2026-11-25"];
    for (const one of fc.sample(facts, { numRuns: 40, seed: 20261126 })) {
      const entry = await aRegisterEntry(register, { leadService: one.leadService });
      if (one.hasAction) await anAction(register, entry);
      await register.sql(
        "UPDATE register_entry SET last_discussed_on = $2, date_added = $3, plan_target_hours = $4 WHERE id = $1",
        [entry.id, one.discussedOn, one.addedOn, one.target],
      );
      const { discussedOn, addedOn } = one;
      const passed = panels.filter((day) => (discussedOn ? day > discussedOn : day >= (addedOn ?? "")));
      const why = forgotten(
        {
          panelsSinceDiscussed: passed.length,
          hasLeadService: one.leadService !== null,
          openActions: one.hasAction ? 1 : 0,
          hasReducedHoursPlan: one.target !== null,
        },
        { notDiscussedPanels: 2 },
      );
      expect({ one, why: (await whyOf(entry.reference)) ?? [] }).toEqual({ one, why });
    }
  });

  it("is not open outside the panel", async () => {
    for (const name of ["Gethin Rowe", "Petra Vance", "Cormac Dell", "Yasmin Thorne"]) {
      expect(await thrownCode(await register.as(name), FORGOTTEN, {})).toBe("FORBIDDEN");
    }
  });
});
