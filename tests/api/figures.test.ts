import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIGURES = `{ figures { takenOn nextOn least onRegister byGroup { group count } byPopulation { population count }
  withoutPlan notLocated forgotten overdueActions } }`;
const GROUPS = { NOT_ON_ROLL_HARD_TO_PLACE: 7, ON_ROLL_NOT_ATTENDING: 9, CONCERNS_OR_RISK_OF_BREAKDOWN: 6 };

let register: TestRegister;
let yasmin: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  yasmin = await register.as("Yasmin Thorne");
});
afterAll(async () => await register.stop());

async function look(): Promise<any> {
  return (await yasmin.ask(FIGURES)).figures;
}

async function children(group: string, count: number): Promise<void> {
  for (let child = 0; child < count; child += 1) await aRegisterEntry(register, { group });
}

describe("figures", () => {
  it("hides every figure of an empty register, nought as well", async () => {
    expect(await look()).toMatchObject({
      ...{ takenOn: "2026-11-26", nextOn: "2026-12-03", least: 5 },
      ...{ onRegister: null, withoutPlan: null, notLocated: null, forgotten: null, overdueActions: null },
    });
  });

  it("stands for a week, whatever happens to the register", async () => {
    for (const [group, count] of Object.entries(GROUPS)) await children(group, count);
    expect((await look()).onRegister).toBeNull();
    register.today("2026-12-03");
    const seen = await look();
    expect(seen).toMatchObject({ takenOn: "2026-12-03", onRegister: 22, overdueActions: null });
    expect(Object.fromEntries(seen.byGroup.map((row: any) => [row.group, row.count]))).toEqual(GROUPS);
    // Every child is without a plan, so the figure would say so of each.
    expect(seen.withoutPlan).toBeNull();
  });

  it("case 12: gives no child away by what differs between two reports", async () => {
    const before = await look();
    await children("ON_ROLL_NOT_ATTENDING", 1);
    expect(await look()).toEqual(before);
    register.today("2026-12-10");
    expect(await look()).toEqual({ ...before, takenOn: "2026-12-10", nextOn: "2026-12-17" });
    await children("ON_ROLL_NOT_ATTENDING", 4);
    register.today("2026-12-17");
    const after = await look();
    expect(after.onRegister).toBe(27);
    expect(after.byGroup.find((row: any) => row.group === "ON_ROLL_NOT_ATTENDING").count).toBe(14);
  });

  it("is the same for whoever asks, also for somebody who does not see a child of it", async () => {
    const before = await look();
    await register.sql(
      `INSERT INTO conflict_of_interest (authority_id, child_id, person_id, with_household, reason, declared_by, declared_at)
       SELECT c.authority_id, c.id, p.id, false, 'A cousin.', p.id, now()
       FROM child c JOIN person p ON p.authority_id = c.authority_id AND p.name = 'Yasmin Thorne' LIMIT 1`,
    );
    expect(await look()).toEqual(before);
  });

  it("leaves an event each time the figures are taken, and none of a child", async () => {
    const events = await register.sql(
      "SELECT kind, entity, entry_id FROM audit_event WHERE act = 'figures' AND kind = 'WRITE'",
    );
    expect(events).toHaveLength(4);
    expect(events[0]).toEqual({ kind: "WRITE", entity: "FiguresReport", entry_id: null });
  });

  it("is taken once when several ask at the same time", async () => {
    register.today("2026-12-24");
    const seen = await Promise.all(Array.from({ length: 6 }, look));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await register.sql("SELECT id FROM figures_report")).toHaveLength(1);
  });

  it("is for readers of reports alone, who are refused the panel's own figures", async () => {
    for (const name of [
      "Bea Lindqvist",
      "Tom Hargreaves",
      "Gethin Rowe",
      "Noor Castellane",
      "Rufus Abara",
      "Maud Sorley",
    ])
      expect(await thrownCode(await register.as(name), FIGURES, {})).toBe("FORBIDDEN");
    expect(await thrownCode(yasmin, "{ dashboard { onRegister } }", {})).toBe("FORBIDDEN");
  });
});
