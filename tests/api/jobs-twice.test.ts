import { JOBS, type JobName, runJob } from "@rome/api/jobs/jobs";
import { startJobs } from "@rome/api/jobs/start-jobs";
import { prepareJobTables } from "@rome/api/platform/database/job-tables";
import { urlFor } from "@rome/api/platform/database/prepare";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anAction, aRegisterEntry } from "../support/a-child.js";
import { circulated, clearMail } from "../support/a-mail.js";
import { type Mailbox, startMailbox } from "../support/mailbox.js";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;
let mailbox: Mailbox;

const NAMES = Object.keys(JOBS) as JobName[];
const SERVICES = ["EWS", "SPA", "ADMISSIONS", "SEND"];

beforeAll(async () => {
  register = await startRegister();
  mailbox = await startMailbox();
  const database = new URL(register.apiUrl).pathname.slice(1);
  await prepareJobTables(urlFor(register.apiUrl, "rome_owner", database), NAMES);
  const bea = await register.as("Bea Lindqvist");
  const entry = await aRegisterEntry(register);
  for (const service of SERVICES) await anAction(register, entry, { dueOn: "2026-11-20", service });
  await circulated(register, bea);
  await clearMail(register);
  register.now("2026-12-02T08:00:00Z");
});
afterAll(async () => {
  await mailbox.stop();
  await register.stop();
});

/** What the jobs have left so far. */
const left = async () =>
  (
    await register.sql(
      `SELECT (SELECT count(*)::int FROM escalation) AS rungs, (SELECT count(*)::int FROM notice) AS notices,
       (SELECT count(*)::int FROM outbox WHERE state = 'SENT') AS sent, (SELECT count(*)::int FROM outbox WHERE state <> 'SENT') AS unsent`,
    )
  )[0];

/** 4 actions with 3 rungs each; a reminder for each of 4 owners, the list for the lead and two of business support. */
const ONCE = { rungs: 12, notices: 7, sent: 7, unsent: 0 };

it("does nothing twice when two servers run every job at once", async () => {
  const replicas = await Promise.all(
    [1, 2].map(() => startJobs(register.apiUrl, register.parts, mailbox.post, { everySeconds: 1 })),
  );
  for (const name of NAMES) for (const replica of replicas) await replica.lookNow(name);
  await expect.poll(async () => (await left())?.rungs, { timeout: 20_000 }).toBe(ONCE.rungs);
  await expect.poll(async () => (await left())?.notices, { timeout: 20_000 }).toBe(ONCE.notices);
  await Promise.all(replicas.map((replica) => replica.stop()));
  for (let turn = 0; turn < 2; turn += 1)
    await Promise.all(NAMES.flatMap((name) => [1, 2, 3].map(() => runJob(name, register.parts, mailbox.post))));
  expect(await left()).toEqual(ONCE);
  expect(mailbox.arrived).toHaveLength(ONCE.sent);
  expect(new Set(mailbox.arrived.map(({ to }) => to)).size).toBe(ONCE.sent);
  expect(new Set(mailbox.arrived.map(({ messageId }) => messageId)).size).toBe(ONCE.sent);
});
