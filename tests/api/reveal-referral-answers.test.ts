import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADDRESS, reveal } from "../support/a-detail.js";
import {
  answers,
  aReferral,
  aReferredChild,
  REVEAL_ANSWERS,
  referralFor,
  revealAnswers,
  SPA,
  SPA_CHILD,
  screen,
} from "../support/a-referral.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let petra: TestPerson;
let bea: TestPerson;
let school: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  petra = await register.as("Petra Vance");
  bea = await register.as("Bea Lindqvist");
  school = await register.as("Imani Forsyth");
});
afterAll(async () => await register.stop());

const PHONE = "01632 960 044";

/** A school's referral that gives an address of the child and a number of the parents. */
async function aReferralWithAddress() {
  return await aReferral(school, {
    formCode: "SPA_REFERRAL",
    answers: [...SPA.answers, ...answers({ PARENT_PHONE: PHONE })],
    children: [aReferredChild({}, { ...SPA_CHILD, LAST_ADDRESS: ADDRESS })],
  });
}

/** The referral as it was sent, with the version of now. */
async function eventsOf(referralId: string) {
  return await register.sql(
    `SELECT e.actor_id, d.detail FROM audit_event e JOIN audit_detail d ON d.event_id = e.id
     WHERE e.kind = 'REVEAL' AND e.act = 'revealReferralAnswers' AND e.entity_id = $1`,
    [Buffer.from(referralId, "base64url").toString().split(":")[1]],
  );
}

describe("revealReferralAnswers", () => {
  it("hides addresses and numbers from those who screen, and not from the school that wrote them", async () => {
    const { reference } = await aReferralWithAddress();
    const screened = await referralFor(petra, reference);
    expect(JSON.stringify(screened)).not.toContain(ADDRESS);
    expect(JSON.stringify(screened)).not.toContain(PHONE);
    expect(screened.answers).toContainEqual({ field: "PARENT_PHONE", value: "", words: "Hidden" });
    const own = await referralFor(school, reference);
    expect(JSON.stringify(own)).toContain(ADDRESS);
  });

  it("shows the whole form in one step, with one event that names the questions and never an answer", async () => {
    const { id } = await aReferralWithAddress();
    const shown = await revealAnswers(petra, id);
    expect(shown.userErrors).toEqual([]);
    expect(shown.answers.map(({ field, words }: Record<string, string>) => [field, words])).toEqual([
      ["PARENT_PHONE", PHONE],
      ["LAST_ADDRESS", ADDRESS],
    ]);
    expect(await eventsOf(id)).toMatchObject([
      {
        detail: {
          fields: ["Telephone number of a parent or carer", "Last known address"],
          reason: "I am screening this referral",
        },
      },
    ]);
  });

  it("shows how a sender outside can be reached, to those who screen", async () => {
    const referral = await aReferral(petra, {
      formCode: "SERVICE_NOTICE",
      answers: answers({
        ...{ CONCERN_SINCE: "2026-11-20", CONCERN: "Seen at home.", SOURCE: "SERVICE" },
        ...{ CHECKED_REGISTER: "YES", SPOKE_TO_OTHERS: "YES" },
      }),
      children: [aReferredChild()],
      outsideName: "A neighbour",
      outsideContact: PHONE,
    });
    expect(referral.hasHiddenContact).toBe(true);
    expect(JSON.stringify(await referralFor(bea, referral.reference))).not.toContain(PHONE);
    expect((await revealAnswers(bea, referral.id)).contact).toBe(PHONE);
    expect(await eventsOf(referral.id)).toMatchObject([{ detail: { fields: ["How to reach the sender"] } }]);
  });

  it("SUF-26: keeps the address and the number with the child once it is taken on, and types nothing twice", async () => {
    const { reference } = await aReferralWithAddress();
    const taken = (await screen(petra, await referralFor(petra, reference))).referral;
    expect(taken.state).toBe("ACCEPTED");
    const [{ child_id: childId }] = await register.sql<any>(
      "SELECT child_id FROM register_entry WHERE reference = $1",
      [taken.children[0].entry.reference],
    );
    const { details } = await reveal(bea, childId, { kinds: ["ADDRESS", "CONTACT"] });
    expect(details).toMatchObject([
      { kind: "ADDRESS", words: ADDRESS, toldBy: expect.stringContaining(reference) },
      { kind: "CONTACT", phone: PHONE, safeToContact: "UNKNOWN" },
    ]);
    const [{ count }] = await register.sql<any>("SELECT count(*)::int AS count FROM child_detail WHERE child_id = $1", [
      childId,
    ]);
    expect(count).toBe(2);
  });

  it("asks for a reason, and shows nothing of a protected address to any but keepers", async () => {
    const { id, reference } = await aReferralWithAddress();
    for (const reasonCode of ["OTHER", "RING"])
      expect(await revealAnswers(petra, id, { reasonCode })).toMatchObject({
        answers: [],
        userErrors: [{ code: "REFUSED", field: ["reason"] }],
      });
    expect((await revealAnswers(petra, id, { reason: "x".repeat(201) })).userErrors).toMatchObject([
      { code: "INVALID" },
    ]);
    await screen(petra, await referralFor(petra, reference));
    await register.sql(
      `UPDATE child c SET address_protection = 'PROTECTED' FROM cme_referral_child r JOIN cme_referral f ON f.id = r.referral_id
       WHERE r.child_id = c.id AND f.reference = $1`,
      [reference],
    );
    expect(await revealAnswers(petra, id)).toMatchObject({ answers: [], userErrors: [{ code: "REFUSED" }] });
    expect((await revealAnswers(bea, id)).answers).toHaveLength(2);
  });

  it("answers a referral out of sight as if not there", async () => {
    const { id } = await aReferralWithAddress();
    for (const name of ["Maud Sorley", "Cormac Dell"])
      expect(await revealAnswers(await register.as(name), id)).toMatchObject({
        answers: [],
        userErrors: [{ code: "NOT_FOUND" }],
      });
  });

  it("is not open to schools and those who see figures only", async () => {
    const input = { referralId: "x", reasonCode: "SCREENING" };
    for (const person of [school, await register.as("Yasmin Thorne")])
      expect(await thrownCode(person, REVEAL_ANSWERS, { input })).toBe("FORBIDDEN");
  });
});
