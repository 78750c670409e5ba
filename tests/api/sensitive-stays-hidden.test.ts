import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { aDetail, reveal } from "../support/a-detail.js";
import { circulated, fetchAs, papersOf } from "../support/a-paper.js";
import { answers, aReferral, aReferredChild, revealAnswers, SPA, SPA_CHILD } from "../support/a-referral.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { aClosedMeeting } from "../support/some-minutes.js";

const CANARY = "41 Never Printed Lane";
const NUMBER = "01632 960 777";

/** Where it may stand: the details themselves, and the form that somebody sent. */
const HOLDS = ["child_detail", "cme_referral", "cme_referral_child", "cme_referral_update"];

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

/** A child with a canary in every kind of detail, each revealed once before anything is made of the record. */
async function aRevealedChild() {
  const entry = await aRegisterEntry(register, { lastName: "Larkspur" });
  const kinds = ["ADDRESS", "CONTACT", "HEALTH", "POLICE"];
  for (const kind of kinds)
    await aDetail(register, entry.childId, { kind, words: CANARY, name: NUMBER, phone: NUMBER });
  expect((await reveal(bea, entry.childId, { kinds })).details).toHaveLength(4);
  return entry;
}

/** Every table in which the text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await register.sql<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await register.sql<{ hit: boolean }>(
      `SELECT EXISTS (SELECT FROM "${name}" t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%') AS hit`,
      [text],
    );
    if (row?.hit) found.push(name);
  }
  return found;
}

describe("what was revealed", () => {
  it("stands in no paper, minutes, mail, trail, snapshot or export that is made afterwards", async () => {
    const entry = await aRevealedChild();
    const enquiry = await anEnquiry(bea, { childId: globalId("Child", entry.childId) });
    const meeting = await circulated(register, bea, [entry]);
    await register.job("papers");
    await aClosedMeeting(register, bea);
    for (const job of ["digest", "mail"] as const) await register.job(job);
    const [paper] = await papersOf(bea, meeting);
    const pages = [
      `/papers/${paper?.id}`,
      `/enquiries/${enquiry.reference}/chronology.csv?goes=panel`,
      "/sharing/log.csv",
    ];
    for (const path of pages) {
      const { text } = await fetchAs(register, bea, path);
      expect({ path, hasCanary: text.includes(CANARY) || text.includes(NUMBER) }).toEqual({ path, hasCanary: false });
    }
    expect(await tablesWith(CANARY)).toEqual(["child_detail"]);
    expect(await tablesWith(NUMBER)).toEqual(["child_detail"]);
  });

  it("of a form stands in the form alone, and with the child once it is taken on", async () => {
    const school = await register.as("Imani Forsyth");
    const words = "5 Form Field Way";
    const sent = await aReferral(school, {
      formCode: "SPA_REFERRAL",
      answers: [...SPA.answers, ...answers({ PARENT_PHONE: "01632 960 778" })],
      children: [aReferredChild({}, { ...SPA_CHILD, LAST_ADDRESS: words })],
    });
    await revealAnswers(await register.as("Petra Vance"), sent.id);
    await register.job("mail");
    for (const text of [words, "01632 960 778"])
      for (const table of await tablesWith(text)) expect(HOLDS).toContain(table);
  });
});
