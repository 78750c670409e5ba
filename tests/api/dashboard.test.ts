import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { aPanelMeeting, aRemoval } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const DASHBOARD = `{ dashboard { onRegister newSinceLastPanel leftSinceLastPanel byGroup { group name count } byPopulation { population count }
  withoutPlan overdueActions overdueByService { service { code } count } notLocated decisionsWaiting actionsWaiting nextMeeting { heldOn }
  importsUnderWay { fileName } addressesToConfirm forgottenCount } }`;

let register: TestRegister;
let support: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  support = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

async function look(person = support): Promise<any> {
  return (await person.ask(DASHBOARD)).dashboard;
}

describe("dashboard", () => {
  it("is all nought on an empty register", async () => {
    expect(await look()).toMatchObject({
      onRegister: 0,
      newSinceLastPanel: 0,
      leftSinceLastPanel: 0,
      overdueActions: 0,
      overdueByService: [],
      nextMeeting: null,
      importsUnderWay: [],
      forgottenCount: 0,
    });
  });

  it("counts the register, what is late, and what changed since the last panel", async () => {
    const meeting = await aPanelMeeting(register, {
      heldOn: "2026-11-19",
      state: "CLOSED",
      closedAt: "2026-11-19T12:00:00Z",
    });
    const old = await aRegisterEntry(register, { group: "ON_ROLL_NOT_ATTENDING" });
    await register.sql("UPDATE register_entry SET added_at = '2026-11-01T09:00:00Z' WHERE id = $1", [old.id]);
    await anAction(register, old, { dueOn: "2026-11-20" });
    await anAction(register, old, { dueOn: "2026-11-25", service: "SEND" });
    await anAction(register, old, { dueOn: "2026-12-03" });
    const fresh = await aRegisterEntry(register);
    await register.sql(
      "UPDATE register_entry SET date_added = '2026-11-23', added_at = '2026-11-23T09:00:00Z', location_status = 'NOT_LOCATED' WHERE id = $1",
      [fresh.id],
    );
    await register.sql("UPDATE child SET address_protection = 'TO_CONFIRM' WHERE id = $1", [fresh.childId]);
    const gone = await aRegisterEntry(register);
    const removal = await aRemoval(register, gone, { state: "PANEL_AGREED", meeting, proposedBy: "Tom Hargreaves" });
    await register.sql(
      `UPDATE removal_request SET state = 'APPROVED', approved_at = '2026-11-20T09:00:00Z',
         approved_by = (SELECT id FROM person WHERE name = 'Amara Delacroix') WHERE id = $1`,
      [removal.id],
    );
    await register.sql("UPDATE register_entry SET status = 'REMOVED', removed_on = '2026-11-20' WHERE id = $1", [
      gone.id,
    ]);
    await aPanelMeeting(register, { heldOn: "2026-12-03" });
    const seen = await look();
    expect(seen).toMatchObject({
      onRegister: 2,
      newSinceLastPanel: 1,
      leftSinceLastPanel: 1,
      withoutPlan: 1,
      overdueActions: 2,
      notLocated: 1,
      decisionsWaiting: 0,
      actionsWaiting: 2,
      nextMeeting: { heldOn: "2026-12-03" },
      addressesToConfirm: 1,
    });
    expect(seen.overdueByService.map((row: any) => [row.service.code, row.count]).sort()).toEqual([
      ["EWS", 1],
      ["SEND", 1],
    ]);
    expect(seen.byGroup.map((row: any) => row.count)).toEqual([1, 0, 1]);
    expect(seen.forgottenCount).toBeGreaterThan(0);
  });

  it("shows imports to those who see them, and to nobody else", async () => {
    await register.sql(
      `INSERT INTO import_run (authority_id, file_name, file_hash, state, uploaded_by)
       SELECT authority_id, 'register.csv', 'x', 'CHECK_ROWS', id FROM person WHERE name = 'Bea Lindqvist'`,
    );
    expect((await look()).importsUnderWay).toEqual([{ fileName: "register.csv" }]);
    expect((await look(await register.as("Tom Hargreaves"))).importsUnderWay).toEqual([]);
  });

  it("counts no child of another authority, and is forbidden to the front door", async () => {
    expect(await look(await register.as("Maud Sorley"))).toMatchObject({
      onRegister: 0,
      overdueActions: 0,
      nextMeeting: null,
    });
    const frontDoor = await register.as("Petra Vance");
    expect((await frontDoor.send(DASHBOARD)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
