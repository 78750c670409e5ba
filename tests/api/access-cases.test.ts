import { afterAll, beforeAll, expect, it } from "vitest";
import { stage } from "../support/a-guest.js";
import { READINGS } from "../support/access-probes.js";
import { type AccessWorld, anAccessWorld } from "../support/access-world.js";
import { uuidOf } from "../support/an-off-roll.js";
import { CANARY, plantCanaries } from "../support/canaries-of-a-case.js";
import type { Records } from "../support/records.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let world: AccessWorld;

beforeAll(async () => {
  register = await startRegister();
  world = await anAccessWorld(register);
}, 120_000);
afterAll(async () => await register.stop());

async function reached(reading: string, person: TestPerson, records: Records): Promise<boolean> {
  const found = READINGS[reading];
  if (!found) throw new Error(`Nothing reads ${reading}`);
  return found.isReached(await person.ask(found.document(records)));
}

it("case 1: another authority's entry, child, enquiry and referral are not there, for whoever keeps the register", async () => {
  const there = world.at("elsewhere", "REGISTER_ADMIN");
  const here = world.at("none", "REGISTER_ADMIN");
  for (const reading of ["registerEntry", "child", "enquiry", "cmeReferral", "addCaseNote", "changeReferralGroup"]) {
    expect(await reached(reading, world.people.REGISTER_ADMIN, here), reading).toBe(true);
    expect(await reached(reading, world.people.REGISTER_ADMIN, there), reading).toBe(false);
  }
});

it("case 3: from a child of one's own no path leads to a brother or sister who is out of sight", async () => {
  const own = world.at("own", "PANEL_MEMBER");
  const seen = world.at("none", "PANEL_MEMBER");
  const hidden = world.at("excluded", "PANEL_MEMBER");
  const family = [own, seen, hidden].map(({ childIds }) => childIds[0]);
  await register.sql("UPDATE child SET household_id = 'a0000000-0000-4000-8000-000000000001' WHERE id = ANY($1)", [
    family,
  ]);
  const household = "household { reference child { firstName household { reference child { firstName } } } }";
  const answer = await world.people.PANEL_MEMBER.ask(
    `{ registerEntry(reference: "${own.references.RegisterEntry}") { child { ${household} } } }`,
  );
  expect(JSON.stringify(answer)).toContain(seen.references.RegisterEntry);
  expect(JSON.stringify(answer)).not.toContain(hidden.references.RegisterEntry);
});

it("case 4: an action of another service is neither updated nor completed, an own one is", async () => {
  for (const reading of ["recordActionUpdate", "completeAction"]) {
    for (const role of ["PANEL_MEMBER", "INVESTIGATING_OFFICER", "SUPERVISOR"] as const) {
      expect(await reached(reading, world.people[role], world.at("own", role)), role).toBe(true);
      expect(await reached(reading, world.people[role], world.at("none", role)), role).toBe(false);
    }
  }
});

it("case 8: the lists of people, services and seats hold nothing of a child, for whoever looks after the system", async () => {
  const { ids, childIds } = world.at("none", "SYSTEM_ADMIN");
  const of = [...childIds, uuidOf(String(ids.RegisterEntry)), uuidOf(String(ids.Enquiry))];
  expect((await plantCanaries(register, ["child_id", "entry_id", "enquiry_id"], of)).length).toBeGreaterThan(5);
  const person = "{ id name roles service { id name } }";
  const answer = await world.people.SYSTEM_ADMIN.ask(
    `{ viewer { person ${person} } people ${person} services { id name } seats { id title holder ${person} } }`,
  );
  expect(answer.people.length).toBeGreaterThan(20);
  expect(JSON.stringify(answer)).not.toContain(CANARY);
});

it("case 7: a guest who saw the item while the panel sat sees nothing of it afterwards", async () => {
  const { ids } = world.at("pass", "GUEST");
  const document = `{ meeting(id: "${ids.Meeting}") { agenda { entry { reference } } } }`;
  const before = await world.people.GUEST.ask(document);
  expect(before.meeting.agenda.length).toBe(2);
  await stage(
    register,
    { id: uuidOf(String(ids.Meeting)), globalId: String(ids.Meeting) },
    "CLOSED",
    "2026-11-26T08:00:00Z",
  );
  const { data, errors } = await world.people.GUEST.send(document);
  expect(errors?.[0]?.extensions.code ?? data.meeting).toBe("FORBIDDEN");
});
