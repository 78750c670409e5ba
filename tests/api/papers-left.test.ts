import { afterAll, beforeAll, expect, it } from "vitest";
import { aFullChild, circulated, fetchAs, papersOf } from "../support/a-paper.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  register.parts.pdf = null;
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

it("AFC-118: papers list a child who left since the last panel, with why", async () => {
  const [stays, left] = [await aFullChild(register, 0), await aFullChild(register, 1)];
  await circulated(register, bea, [stays, left]);
  await register.sql("UPDATE panel_meeting SET state = 'CLOSED', held_on = '2026-11-19'");
  register.now("2026-11-26T15:00:00Z");
  await register.sql("UPDATE register_entry SET status = 'VOIDED', void_reason = 'Entered twice.' WHERE id = $1", [
    left.id,
  ]);
  const meeting = await circulated(register, bea, [stays]);
  await register.job("papers");
  const [paper] = await papersOf(bea, meeting);
  const { text } = await fetchAs(register, tom, `/papers/${paper?.id}`);
  const changes = text.slice(text.indexOf('id="changes"'), text.indexOf('id="agenda"'));
  expect(changes).toContain(left.reference);
  expect(changes).toContain("Made in error: Entered twice.");
  expect(text).not.toContain(`id="child-${left.reference}"`);
});
