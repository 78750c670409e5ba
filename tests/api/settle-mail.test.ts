import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { globalId } from "../support/a-child.js";
import { circulated, clearMail, standing } from "../support/a-mail.js";
import { act, clearPanel } from "../support/a-meeting.js";
import { thrownCode } from "../support/answers.js";
import { type Mailbox, startMailbox } from "../support/mailbox.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let mailbox: Mailbox;
let bea: TestPerson;
let amara: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  mailbox = await startMailbox();
  bea = await register.as("Bea Lindqvist");
  amara = await register.as("Amara Delacroix");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearMail(register);
  await clearPanel(register);
  mailbox.arrived.length = 0;
  mailbox.refuse(null);
});
afterAll(async () => {
  await mailbox.stop();
  await register.stop();
});

const FIELDS =
  "mail { id state version settledAt settledBy { name } to { name } viewerCanSayArrived viewerCanSendAgain }";
const LIST = `{ mails(state: UNKNOWN) { totalCount nodes { id state title attempts fault version to { name } viewerCanSayArrived viewerCanSendAgain } } }`;

async function settle(mailId: string, version: number, settlement: string, person = bea) {
  return await act(person, "settleMail", "SettleMailInput", { mailId, version, settlement }, FIELDS);
}

/** A circulation one of whose mails was taken by a sender that died. */
async function withALostMail(): Promise<{ id: string; version: number }> {
  await circulated(register, bea);
  await register.sql(
    "UPDATE outbox SET state = 'CLAIMED', attempts = 1, claimed_at = '2026-11-26T08:00:00Z' WHERE seq = (SELECT min(seq) FROM outbox)",
  );
  await register.job("mail", mailbox.post);
  return (await bea.ask(LIST)).mails.nodes[0];
}

describe("settleMail", () => {
  it("P18: shows business support the mail nobody can be sure of, and takes its word that it arrived", async () => {
    const lost = await withALostMail();
    expect(lost).toMatchObject({
      state: "UNKNOWN",
      attempts: 1,
      fault: "The sender stopped before it knew.",
      viewerCanSayArrived: true,
      viewerCanSendAgain: true,
    });
    const { mail, userErrors } = await settle(lost.id, lost.version, "ARRIVED");
    expect(userErrors).toEqual([]);
    expect(mail).toMatchObject({ state: "SENT", settledBy: { name: "Bea Lindqvist" }, viewerCanSayArrived: false });
    await register.job("mail", mailbox.post);
    expect(mailbox.arrived).toHaveLength(13);
    expect(await standing(register)).toEqual({ SENT: 14 });
  });

  it("sends it again when it did not arrive, under the same id", async () => {
    const lost = await withALostMail();
    expect((await settle(lost.id, lost.version, "SEND_AGAIN")).mail).toMatchObject({ state: "WAITING" });
    await register.job("mail", mailbox.post);
    expect(mailbox.arrived).toHaveLength(14);
    const uuid = Buffer.from(lost.id, "base64url").toString().split(":")[1];
    expect(mailbox.arrived.at(-1)?.messageId).toBe(`<${uuid}@register.example>`);
    expect(await standing(register)).toEqual({ SENT: 14 });
  });

  it("sends a refused mail again, and does not take it as arrived", async () => {
    mailbox.refuse((address) => (address.startsWith("tom.") ? [550, "No such person"] : null));
    await circulated(register, bea);
    await register.job("mail", mailbox.post);
    const [failed] = (await bea.ask("{ mails(state: FAILED) { nodes { id version } } }")).mails.nodes;
    const refused = await settle(failed.id, failed.version, "ARRIVED");
    expect(refused.userErrors[0]).toMatchObject({ code: "REFUSED", message: expect.stringContaining("was refused") });
    mailbox.refuse(null);
    await settle(failed.id, failed.version, "SEND_AGAIN");
    await register.job("mail", mailbox.post);
    expect(await standing(register)).toEqual({ SENT: 14 });
  });

  it("refuses a mail that has gone", async () => {
    await circulated(register, bea);
    await register.job("mail", mailbox.post);
    const [sent] = (await bea.ask("{ mails(first: 1) { nodes { id version } } }")).mails.nodes;
    expect((await settle(sent.id, sent.version, "SEND_AGAIN")).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect(mailbox.arrived).toHaveLength(14);
  });

  it("answers CONFLICT with the mail as it is now when somebody settled it first", async () => {
    const lost = await withALostMail();
    await settle(lost.id, lost.version, "ARRIVED");
    const { mail, userErrors } = await settle(lost.id, lost.version, "SEND_AGAIN");
    expect(userErrors[0]).toMatchObject({ code: "CONFLICT" });
    expect(mail).toMatchObject({ state: "SENT" });
  });

  it("does not find another authority's mail, nor one that is not there", async () => {
    const lost = await withALostMail();
    const maud = await register.as("Maud Sorley");
    for (const [person, id] of [
      [maud, lost.id],
      [bea, globalId("Mail", "00000000-0000-4000-8000-000000000000")],
    ] as const)
      expect((await settle(id, 1, "ARRIVED", person)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await maud.ask("{ mails { totalCount } }")).mails.totalCount).toBe(0);
  });

  it("is for business support: the chair may look, a member may do neither", async () => {
    const document = `mutation { settleMail(input: { mailId: "x", version: 1, settlement: ARRIVED }) { userErrors { code } } }`;
    const tom = await register.as("Tom Hargreaves");
    expect(await thrownCode(amara, document, {})).toBe("FORBIDDEN");
    expect(await thrownCode(tom, document, {})).toBe("FORBIDDEN");
    expect(await thrownCode(tom, "{ mails { totalCount } }", {})).toBe("FORBIDDEN");
    const lost = await withALostMail();
    const [seen] = (await amara.ask(LIST)).mails.nodes;
    expect(seen).toMatchObject({ id: lost.id, viewerCanSayArrived: false, viewerCanSendAgain: false });
  });
});

describe("mailStanding", () => {
  const STANDING = `{ mailStanding { waiting unknown failed downSince retryAt fault heldUp { notReached mails meeting { heldOn } } } }`;

  it("says nothing is held up when all is well, and right after papers were circulated", async () => {
    await circulated(register, bea);
    expect((await amara.ask(STANDING)).mailStanding).toEqual({
      waiting: 14,
      unknown: 0,
      failed: 0,
      downSince: null,
      retryAt: null,
      fault: null,
      heldUp: [],
    });
  });

  it("P34: tells the chair since when the server is down, and for which panel nobody was reached", async () => {
    await circulated(register, bea);
    await mailbox.down();
    await register.job("mail", mailbox.post);
    await mailbox.up();
    register.now("2026-11-26T09:10:00Z");
    expect((await amara.ask(STANDING)).mailStanding).toMatchObject({
      waiting: 14,
      downSince: "2026-11-26T09:00:00.000Z",
      retryAt: "2026-11-26T09:01:00.000Z",
      fault: expect.stringContaining("ECONNREFUSED"),
      heldUp: [{ notReached: 14, mails: 14, meeting: { heldOn: "2026-12-03" } }],
    });
  });
});
