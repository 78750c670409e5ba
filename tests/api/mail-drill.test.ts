import { afterAll, beforeAll, expect, it } from "vitest";
import { standing } from "../support/a-mail.js";
import { drillMail } from "../support/mail-drill.js";
import { type Mailbox, startMailbox } from "../support/mailbox.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

/** `pnpm drill mail` runs it at full length. */
const SIZE = process.env.DRILL === "mail" ? { circulations: 60, kills: 500 } : { circulations: 2, kills: 8 };
const LONGEST_MS = 60 * 60_000;

let register: TestRegister;
let mailbox: Mailbox;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  mailbox = await startMailbox(Date.now);
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => {
  await mailbox.stop();
  await register.stop();
});

it("P18: killing the sender sends no mail twice and loses none unseen", { timeout: LONGEST_MS }, async () => {
  const drill = await drillMail(register, mailbox, bea, SIZE);
  process.stdout.write(
    `\n${Object.entries(drill)
      .map(([what, count]) => `${what}: ${count}`)
      .join("\n")}\n`,
  );
  expect(drill).toMatchObject({ mails: SIZE.circulations * 14, duplicates: 0, silentLosses: 0 });
  expect(drill.unknownsShown).toBe((await standing(register)).UNKNOWN ?? 0);
  expect(drill.unknownsShown).toBeLessThanOrEqual(SIZE.kills);
});
