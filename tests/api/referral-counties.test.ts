import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answers, aReferral, aReferredChild, referralFor, screen, submit } from "../support/a-referral.js";
import { anAttempt, anEnquiry } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister();
});
afterAll(async () => await register.stop());

function sources(sent: any): string[] {
  return sent.userErrors.map((error: { source: string | null }) => error.source ?? "");
}

/** Visits as a school does. */
async function visit(person: TestPerson, enquiryId: string, on: string): Promise<void> {
  const { userErrors } = await anAttempt(person, enquiryId, { channel: "VISIT", tried: "1 Elm Row", on });
  expect(userErrors).toEqual([]);
}

describe("Cambridgeshire's front door", () => {
  const given = {
    SENT_ON: "2026-11-26",
    FIRST_DAY_ABSENT: "2026-11-10",
    FIRST_CONTACT_ON: "2026-11-10",
    CHRONOLOGY: "As recorded.",
  };
  const safe = { CHILD_PROTECTION: "NO", SOCIAL_CARE: "NO", AT_RISK: "NO" };
  let corwin: TestPerson;
  let desmond: TestPerson;

  beforeAll(async () => {
    corwin = await register.as("Corwin Ashby");
    desmond = await register.as("Desmond Achebe");
  });

  /** The county's form, with each answer put where its form asks it: once, or of the child. */
  async function investigation(more: Record<string, string> = {}, child: Record<string, unknown> = aReferredChild()) {
    const { referralForms } = await corwin.ask("{ referralForms { code fields { code isPerChild } } }");
    const form = referralForms.find((one: { code: string }) => one.code === "CME_INVESTIGATION");
    const all = Object.entries({ ...given, ...safe, ...more });
    const of = (isPerChild: boolean) =>
      answers(
        Object.fromEntries(
          all.filter(([code]) =>
            form.fields.some((field: any) => field.code === code && field.isPerChild === isPerChild),
          ),
        ),
      );
    return { formCode: "CME_INVESTIGATION", answers: of(false), children: [{ ...child, answers: of(true) }] };
  }

  it("CSP-14: no home visit, no referral: refused until one is recorded", async () => {
    const enquiry = await anEnquiry(corwin, { firstAbsentOn: "2026-11-10" });
    const child = { enquiryId: enquiry.id };
    const refused = await submit(corwin, await investigation({}, child));
    expect(refused.referral).toBeNull();
    expect(refused.userErrors).toContainEqual(
      expect.objectContaining({ code: "REFUSED", field: ["children", "0"], source: expect.stringContaining("CSP-14") }),
    );
    await anAttempt(corwin, enquiry.id, { on: "2026-11-10" });
    await visit(corwin, enquiry.id, "2026-11-12");
    const sent = await submit(corwin, await investigation({}, child));
    expect(sent).toMatchObject({ userErrors: [], referral: { children: [{ enquiry: { state: "REFERRED" } }] } });
  });

  it("CSP-14: a child without an enquiry is no way round it", async () => {
    expect(sources(await submit(corwin, await investigation())).join()).toContain("CSP-14");
    const sent = await submit(corwin, await investigation({ HOME_VISIT_ON: "2026-11-12" }));
    expect(sent.userErrors).toEqual([]);
  });

  it("CSP-15: refused while a phase of the checklist has no attempt, and accepted once the front door finds the investigation sufficient", async () => {
    const enquiry = await anEnquiry(corwin, { firstAbsentOn: "2026-11-10" });
    await visit(corwin, enquiry.id, "2026-11-24");
    const child = { enquiryId: enquiry.id };
    expect(
      sources(await submit(corwin, await investigation({ FIRST_CONTACT_ON: "2026-11-24" }, child))).join(),
    ).toContain("CSP-15");
    for (const on of ["2026-11-10", "2026-11-12"]) await anAttempt(corwin, enquiry.id, { on });
    const sent = await aReferral(corwin, await investigation({}, child));
    const [found] = (await referralFor(desmond, sent.reference)).screening;
    expect(found.unmet).toMatchObject([
      { code: "INVESTIGATION_NOT_JUDGED", settledBy: [{ code: "INVESTIGATION_SUFFICIENT" }] },
    ]);
    expect(sources(await screen(desmond, sent))).toEqual([expect.stringContaining("CSP-15")]);
    const { referral } = await screen(desmond, sent, { done: [{ code: "INVESTIGATION_SUFFICIENT" }] });
    expect(referral).toMatchObject({
      state: "ACCEPTED",
      children: [{ enquiry: { reference: enquiry.reference, state: "JOINT" } }],
    });
  });

  it("CAM-13, CSP-18: a child under protection is referred once social services were told first", async () => {
    const visited = { HOME_VISIT_ON: "2026-11-12", CHILD_PROTECTION: "YES" };
    const refused = await submit(corwin, await investigation({ ...visited, SOCIAL_SERVICES_TOLD: "NO" }));
    expect(sources(refused)).toEqual([expect.stringContaining("CAM-13")]);
    expect((await submit(corwin, await investigation({ ...visited, SOCIAL_SERVICES_TOLD: "YES" }))).userErrors).toEqual(
      [],
    );
  });

  it("CAM-28: a new pupil without a confirmed school or a transfer file is not entered before Lost Pupils is searched", async () => {
    const form = { JOINED_ON: "2026-11-23", PREVIOUS_CONFIRMED: "NO", CTF_HERE: "NO" };
    const { referralForms } = await corwin.ask("{ referralForms { code fields { code isPerChild } } }");
    const asked = referralForms.find((one: { code: string }) => one.code === "NEW_PUPIL").fields;
    const of = (isPerChild: boolean) =>
      answers(
        Object.fromEntries(
          Object.entries(form).filter(([code]) =>
            asked.some((field: any) => field.code === code && field.isPerChild === isPerChild),
          ),
        ),
      );
    const sent = await aReferral(corwin, {
      formCode: "NEW_PUPIL",
      answers: of(false),
      children: [aReferredChild({ answers: of(true) })],
    });
    const [found] = (await referralFor(desmond, sent.reference)).screening;
    const codes = found.unmet.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(["LOST_PUPILS_NOT_CHECKED", "NO_NEW_UPN"]));
    expect(sources(await screen(desmond, sent)).join()).toContain("CAM-28");
    const done = found.unmet.flatMap(({ settledBy }: any) =>
      settledBy.map(({ code, subject }: any) => ({ code, subject })),
    );
    expect(done).toContainEqual({ code: "SYSTEM_CHECKED", subject: "LOST_PUPILS" });
    const before = await register.sql("SELECT count(*)::int AS children FROM child");
    const { referral, userErrors } = await screen(desmond, sent, { done });
    expect(userErrors).toEqual([]);
    expect(referral.state).toBe("ACCEPTED");
    expect(await register.sql("SELECT count(*)::int AS children FROM child")).toEqual([
      { children: Number(before[0]?.children) + 1 },
    ]);
  });
});

describe("Suffolk's front door", () => {
  const once = { REASON: "FTT", SOURCE: "ACA", TRIED: "Rang, wrote, asked the neighbours." };
  const ofChild = { ON_ROLL: "NO", FIRST_ABSENT: "2026-11-10", PROTECTION_PLAN: "NO", CONCERN: "NO" };
  let noor: TestPerson;
  let ivor: TestPerson;

  beforeAll(async () => {
    noor = await register.as("Noor Lakhani");
    ivor = await register.as("Ivor Blakeney");
  });

  function ncme1(more: Record<string, string> = {}, child: Record<string, string> = {}) {
    return {
      formCode: "NCME1",
      answers: answers({ ...once, ...more }),
      children: [aReferredChild({}, { ...ofChild, ...child })],
    };
  }

  it("SUF-31, SUF-70: comes after a visit to the last known residence and after all attendance enquiries have failed", async () => {
    expect(sources(await submit(noor, ncme1()))).toEqual([
      expect.stringContaining("SUF-31"),
      expect.stringContaining("SUF-70"),
    ]);
    expect(sources(await submit(noor, ncme1({ VISITED: "YES" })))).toEqual([expect.stringContaining("SUF-70")]);
    expect((await submit(noor, ncme1({ VISITED: "YES", ENQUIRIES_FAILED: "YES" }))).userErrors).toEqual([]);
    expect((await submit(noor, ncme1({}, { CONCERN: "YES" }))).userErrors).toEqual([]);
  });

  it("SUF-64, SUF-65: a case goes on the database once Care First was checked and EMS has its flag", async () => {
    const sent = await aReferral(noor, ncme1({ VISITED: "YES", ENQUIRIES_FAILED: "YES" }));
    expect(sent).toMatchObject({ reason: { code: "FTT" }, source: { code: "ACA" } });
    expect(sources(await screen(ivor, sent))).toEqual([
      expect.stringContaining("SUF-64"),
      expect.stringContaining("SUF-65"),
    ]);
    const done = [
      { code: "SYSTEM_FLAGGED", subject: "EMS", note: "Flag set" },
      { code: "SYSTEM_CHECKED", subject: "CF6", note: "Nothing known" },
    ];
    const { referral, userErrors } = await screen(ivor, sent, { done });
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({ state: "ACCEPTED", routedTo: { code: "EARLY_HELP" } });
    const lines = await register.sql(
      "SELECT x.subject, x.note FROM chronology_entry x JOIN enquiry q ON q.id = x.enquiry_id WHERE q.reference = $1 AND x.code LIKE 'SYSTEM_%' ORDER BY x.seq",
      [referral.children[0].enquiry.reference],
    );
    expect(lines).toEqual([
      { subject: "EMS", note: "Flag set" },
      { subject: "CF6", note: "Nothing known" },
    ]);
  });

  it("SUF-27: takes the form as exactly one of four, of which three only inform and begin no search", async () => {
    const { referralForms } = await noor.ask("{ referralForms { code opensEnquiry } }");
    const opens = Object.fromEntries(referralForms.map((form: any) => [form.code, form.opensEnquiry]));
    expect(opens).toMatchObject({ NCME1: true, NCME1_REMOVAL: false, NCME1_EHE: false, NCME1_ADMITTED: false });
    const before = await register.sql(
      "SELECT (SELECT count(*) FROM child) AS children, (SELECT count(*) FROM enquiry) AS enquiries",
    );
    const child = aReferredChild({}, { ADMITTED_ON: "2026-11-23", FILE_RECEIVED: "YES" });
    const sent = await aReferral(noor, { formCode: "NCME1_ADMITTED", answers: [], children: [child] });
    const { referral, userErrors } = await screen(ivor, sent);
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({
      state: "ACCEPTED",
      routedTo: null,
      children: [{ outcome: "ACCEPTED", enquiry: null, entry: null }],
    });
    expect(
      await register.sql(
        "SELECT (SELECT count(*) FROM child) AS children, (SELECT count(*) FROM enquiry) AS enquiries",
      ),
    ).toEqual(before);
  });
});

describe("Oxfordshire's front door", () => {
  it("OXF-07, OXF-08: hears of a child once the school has investigated, at once where the child is under protection", async () => {
    const rupert = await register.as("Rupert Halse");
    const form = (investigated: string, child: Record<string, string>) => ({
      formCode: "SCHOOL_NOTIFICATION",
      answers: answers({ INVESTIGATED: investigated, FOUND_OUT: "Nobody at home.", ESW_INVOLVED: "YES" }),
      children: [aReferredChild({}, { FIRST_ABSENT: "2026-11-10", ON_ROLL: "YES", PROTECTION_PLAN: "NO", ...child })],
    });
    expect(sources(await submit(rupert, form("NO", {})))).toEqual([expect.stringContaining("OXF-07")]);
    expect((await submit(rupert, form("YES", {}))).userErrors).toEqual([]);
    expect((await submit(rupert, form("NO", { PROTECTION_PLAN: "YES", KEYWORKER_TOLD: "YES" }))).userErrors).toEqual(
      [],
    );
  });
});
