import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import { addDays, ENGLAND, isWorkingDay, type PlainDate, plainDate } from "@rome/procedure";
import { circulated, standing } from "./a-mail.js";
import { type Mailbox, PUBLIC_URL } from "./mailbox.js";
import type { TestPerson, TestRegister } from "./register.js";

const SENDER = fileURLToPath(new URL("./mail-sender.mjs", import.meta.url));
/** A mail takes some 200 ms here: a kill falls anywhere within one or two of them. */
const LONGEST_LIFE_MS = 400;
/** How long the mail server may think about a mail before it says that it took it. */
const LONGEST_THOUGHT_MS = 120;

/** What a drill counted. */
export interface MailDrill {
  kills: number;
  mails: number;
  arrived: number;
  duplicates: number;
  /** Marked as sent and never arrived, or in no state a person would see. */
  silentLosses: number;
  unknownsShown: number;
  /** Of those shown as unknown: how many did arrive. */
  unknownsArrived: number;
}

/** Circulates, then kills senders one after another while they send; the last one is let to finish. Counts what came of it (P18). */
export async function drillMail(
  register: TestRegister,
  mailbox: Mailbox,
  bea: TestPerson,
  { circulations, kills }: { circulations: number; kills: number },
): Promise<MailDrill> {
  register.now("2026-11-26T09:00:00Z");
  for (const heldOn of workingDays(circulations)) await circulated(register, bea, { heldOn });
  for (let kill = 0; kill < kills; kill += 1) await killOne(register, mailbox);
  mailbox.answerAfter(0);
  await finish(register, mailbox);
  // What the dead left behind is shown once their claims are two minutes old.
  register.now(Date.now() + 120_000);
  await register.job("mail", mailbox.post);
  return await count(register, mailbox, bea, kills);
}

function workingDays(count: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = plainDate("2026-12-03"); days.length < count; day = addDays(day, 1))
    if (isWorkingDay(day, ENGLAND)) days.push(day);
  return days;
}

async function startSender(register: TestRegister, mailbox: Mailbox): Promise<ChildProcess> {
  const sender = fork(SENDER, [register.apiUrl, mailbox.url, PUBLIC_URL], { execArgv: [] });
  await new Promise<void>((resolve, reject) => {
    sender.once("message", () => resolve());
    sender.once("exit", (code) => reject(new Error(`The sender ended with ${code}`)));
  });
  return sender;
}

async function killOne(register: TestRegister, mailbox: Mailbox): Promise<void> {
  const sender = await startSender(register, mailbox);
  mailbox.answerAfter(randomInt(LONGEST_THOUGHT_MS));
  sender.send("begin");
  await new Promise((resolve) => setTimeout(resolve, randomInt(LONGEST_LIFE_MS)));
  await end(sender);
}

async function end(sender: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => sender.once("exit", () => resolve()));
  sender.kill("SIGKILL");
  await ended;
}

async function finish(register: TestRegister, mailbox: Mailbox): Promise<void> {
  const last = await startSender(register, mailbox);
  last.send("begin");
  while ((await standing(register)).WAITING) await new Promise((resolve) => setTimeout(resolve, 200));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await end(last);
}

async function count(register: TestRegister, mailbox: Mailbox, bea: TestPerson, kills: number): Promise<MailDrill> {
  const rows = await register.sql<{ id: string; state: string }>("SELECT id, state FROM outbox");
  const times = new Map<string, number>();
  for (const { messageId } of mailbox.arrived) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  const arrivals = (id: string) => times.get(`<${id}@${new URL(PUBLIC_URL).hostname}>`) ?? 0;
  const unknown = rows.filter(({ state }) => state === "UNKNOWN");
  const isLost = ({ id, state }: { id: string; state: string }) =>
    state === "SENT" ? arrivals(id) === 0 : state !== "UNKNOWN" && state !== "FAILED";
  return {
    kills,
    mails: rows.length,
    arrived: mailbox.arrived.length,
    duplicates: rows.filter(({ id }) => arrivals(id) > 1).length,
    silentLosses: rows.filter(isLost).length,
    unknownsShown: (await bea.ask("{ mails(state: UNKNOWN) { totalCount } }")).mails.totalCount,
    unknownsArrived: unknown.filter(({ id }) => arrivals(id) > 0).length,
  };
}
