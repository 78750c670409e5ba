import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { circulated, clearMail, mails, standing } from "../support/a-mail.js";
import { clearPanel } from "../support/a-meeting.js";
import { decoded, type Mailbox, startMailbox } from "../support/mailbox.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const START = Date.parse("2026-11-26T09:00:00Z");
const minutes = (count: number) => START + count * 60_000;

let register: TestRegister;
let mailbox: Mailbox;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  mailbox = await startMailbox(() => START);
  bea = await register.as("Bea Lindqvist");
});
beforeEach(async () => {
  register.now(START);
  await clearMail(register);
  await clearPanel(register);
  mailbox.arrived.length = 0;
  mailbox.refuse(null);
  mailbox.answerAfter(0);
});
afterAll(async () => {
  await mailbox.stop();
  await register.stop();
});

const send = async () => await register.job("mail", mailbox.post);

describe("a mail", () => {
  it("goes once to each of the fourteen seats, under an id that stays, with the link and a reply address", async () => {
    const meeting = await circulated(register, bea);
    await send();
    await send();
    expect(mailbox.arrived).toHaveLength(14);
    expect(new Set(mailbox.arrived.map(({ to }) => to)).size).toBe(14);
    const rows = await mails(register);
    expect(mailbox.arrived.map(({ messageId }) => messageId)).toEqual(rows.map(({ id }) => `<${id}@register.example>`));
    const [first] = mailbox.arrived;
    expect(first?.subject).toBe("ROME panel Thu 3 Dec: register and agenda are ready");
    const words = decoded(first?.raw ?? "");
    expect(words).toContain(`https://register.example/meetings/${meeting.globalId}`);
    expect(words).toContain("Reply-To: bea.lindqvist@afc.example");
    expect(words).toContain("Auto-Submitted: auto-generated");
    expect(await standing(register)).toEqual({ SENT: 14 });
  });

  it("is not there when the act that tells was refused", async () => {
    await expect(circulated(register, bea, { heldOn: "2026-11-30" })).rejects.toThrow();
    expect(await mails(register)).toEqual([]);
  });

  it("is tried again after growing pauses when its address is refused for now, and does not hold up the others", async () => {
    mailbox.refuse((address) => (address.startsWith("tom.") ? [450, "Mailbox busy"] : null));
    await circulated(register, bea);
    await send();
    expect(mailbox.arrived).toHaveLength(13);
    const tries = async () => (await mails(register)).find(({ state }) => state === "WAITING")?.attempts;
    expect(await tries()).toBe(1);
    for (const [at, expected] of [
      [0.5, 1],
      [1, 2],
      [3, 2],
      [6, 3],
      [15, 3],
      [21, 4],
    ] as const) {
      register.now(minutes(at));
      await send();
      expect(await tries(), `after ${at} minutes`).toBe(expected);
    }
    mailbox.refuse(null);
    register.now(minutes(60));
    await send();
    expect(mailbox.arrived).toHaveLength(14);
    expect(await standing(register)).toEqual({ SENT: 14 });
  });

  it("that is refused for good has failed, with the server's words, and is not tried again", async () => {
    mailbox.refuse((address) => (address.startsWith("tom.") ? [550, "No such person"] : null));
    await circulated(register, bea);
    await send();
    register.now(minutes(600));
    await send();
    const failed = (await mails(register)).filter(({ state }) => state === "FAILED");
    expect(failed).toMatchObject([{ attempts: 1, fault: expect.stringContaining("No such person") }]);
    expect(mailbox.arrived).toHaveLength(13);
  });

  it("whose server fell silent after taking it is unknown: nothing is sent again, and the others wait", async () => {
    mailbox.answerAfter("never");
    await circulated(register, bea);
    await send();
    expect(mailbox.arrived).toHaveLength(1);
    expect(await standing(register)).toEqual({ UNKNOWN: 1, WAITING: 13 });
    mailbox.answerAfter(0);
    register.now(minutes(5));
    await send();
    expect(mailbox.arrived).toHaveLength(14);
    expect(await standing(register)).toEqual({ UNKNOWN: 1, SENT: 13 });
  });

  it("P18: taken by a sender that died is shown as unknown at the next minute, and never sent again by itself", async () => {
    await circulated(register, bea);
    const [lost] = await mails(register);
    await register.sql("UPDATE outbox SET state = 'CLAIMED', attempts = 1, claimed_at = $2 WHERE id = $1", [
      lost?.id,
      new Date(START),
    ]);
    register.now(minutes(0.5));
    await send();
    expect(await standing(register)).toEqual({ CLAIMED: 1, SENT: 13 });
    register.now(minutes(1));
    await send();
    expect(await standing(register)).toEqual({ UNKNOWN: 1, SENT: 13 });
    register.now(minutes(5000));
    await send();
    expect(mailbox.arrived).toHaveLength(13);
  });

  it("is taken by one of several senders at work at the same time", async () => {
    mailbox.answerAfter(20);
    await circulated(register, bea);
    await Promise.all([send(), send(), send(), send()]);
    expect(mailbox.arrived).toHaveLength(14);
    expect(new Set(mailbox.arrived.map(({ messageId }) => messageId)).size).toBe(14);
    expect(await standing(register)).toEqual({ SENT: 14 });
  });
});

describe("P34: a mail server that is down for two days", () => {
  it("loses nothing and keeps the order, and the chair is warned before the day the agenda is due is over", async () => {
    const meeting = await circulated(register, bea);
    await mailbox.down();
    let tries = 0;
    for (let at = 0; at <= 48 * 60; at += 10) {
      register.now(minutes(at));
      await send();
      tries = (await mails(register)).reduce((sum, { attempts }) => sum + attempts, 0);
      if (at === 30) {
        const warned = await register.sql<{ name: string }>(
          `SELECT p.name FROM notice n JOIN person p ON p.id = n.person_id WHERE n.kind = 'MAIL_HELD_UP' AND n.entity_id = $1 ORDER BY 1`,
          [meeting.id],
        );
        expect(warned.map(({ name }) => name)).toEqual(["Amara Delacroix", "Bea Lindqvist", "Rhona Tansley"]);
      }
    }
    expect(tries).toBeLessThan(120);
    expect(await standing(register)).toEqual({ WAITING: 14 });
    expect(await register.sql("SELECT FROM notice WHERE kind = 'MAIL_HELD_UP'")).toHaveLength(3);
    await mailbox.up();
    register.now(minutes(49 * 60));
    await send();
    expect(await standing(register)).toEqual({ SENT: 14 });
    const rows = await mails(register);
    expect(mailbox.arrived.map(({ messageId }) => messageId)).toEqual(rows.map(({ id }) => `<${id}@register.example>`));
    expect(await register.sql("SELECT FROM mail_outage")).toEqual([]);
  });
});
