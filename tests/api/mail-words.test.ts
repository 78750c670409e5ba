import { afterAll, beforeAll, expect, it } from "vitest";
import { circulated, type MailOffice, startMailOffice } from "../support/a-mail.js";

let office: MailOffice;

beforeAll(async () => {
  office = await startMailOffice();
});
afterAll(async () => await office.stop());

const kept = async () =>
  await office.register.sql<{ words: number; notices: number; mails: number }>(
    `SELECT count(*) FILTER (WHERE body <> '')::int AS words, count(*)::int AS mails,
       (SELECT count(*)::int FROM notice WHERE mail_id IS NOT NULL) AS notices FROM outbox WHERE state = 'SENT'`,
  );

it("deletes the words of mails that went 90 days ago, or as many as the register is told, and nothing else", async () => {
  const { register, mailbox, bea } = office;
  await circulated(register, bea);
  await office.at("2026-11-26T10:00:00Z");
  register.today("2027-02-24");
  await register.job("mailWords");
  expect(await kept()).toEqual([{ words: 14, notices: 14, mails: 14 }]);
  register.today("2027-02-25");
  await register.job("mailWords", { ...mailbox.post, wordsKeptDays: 365 });
  expect(await kept()).toEqual([{ words: 14, notices: 14, mails: 14 }]);
  await Promise.all([register.job("mailWords"), register.job("mailWords")]);
  expect(await kept()).toEqual([{ words: 0, notices: 14, mails: 14 }]);
  const { mails } = await bea.ask("{ mails(state: SENT, first: 1) { totalCount nodes { title sentAt } } }");
  expect(mails).toMatchObject({
    totalCount: 14,
    nodes: [{ title: expect.stringContaining("ready"), sentAt: expect.any(String) }],
  });
});

it("keeps the words of a mail that may yet go: waiting, refused or not known", async () => {
  const { register } = office;
  await register.sql("UPDATE outbox SET state = 'FAILED', body = 'words', sent_at = NULL, body_deleted_at = NULL");
  register.today("2028-01-01");
  await register.job("mailWords");
  expect(await register.sql("SELECT FROM outbox WHERE body = 'words'")).toHaveLength(14);
});
