import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answers,
  aReferral,
  aReferredChild,
  NOTICE,
  RETURN,
  referralFor,
  SPA,
  SPA_CHILD,
  SUBMIT,
  submit,
} from "../support/a-referral.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let imani: TestPerson;
let petra: TestPerson;
let cormac: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  imani = await register.as("Imani Forsyth");
  petra = await register.as("Petra Vance");
  cormac = await register.as("Cormac Dell");
});
afterAll(async () => await register.stop());

describe("submitCmeReferral", () => {
  it("AFC-57, AFC-60: takes a form of a school and one of a service, and gives each a reference", async () => {
    const ofSchool = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    expect(ofSchool).toMatchObject({
      state: "SUBMITTED",
      sentBy: "Imani Forsyth, Ham Lock Primary School",
      daysWaiting: 0,
      toldReferrer: null,
      children: [{ schoolName: "Ham Lock Primary School", dateOfBirth: "2016-03-14" }],
    });
    expect(ofSchool.reference).toMatch(/^AFC-R-2026-\d{4}$/);
    const ofService = await aReferral(cormac, {
      ...NOTICE,
      children: [aReferredChild({ schoolName: "Larkspur High" })],
    });
    expect(ofService).toMatchObject({ source: { code: "SERVICE" }, children: [{ schoolName: "Larkspur High" }] });
    const schools = await register.sql("SELECT FROM school WHERE name = 'Larkspur High'");
    expect(schools).toEqual([]);
  });

  it("Q31: says of a form the document does not print that it is a draft", async () => {
    const { referralForms } = await imani.ask(
      "{ referralForms { code isDraft takesSeveralChildren fields { code type choices { code } } } }",
    );
    const spa = referralForms.find((form: { code: string }) => form.code === "SPA_REFERRAL");
    expect(spa).toMatchObject({ isDraft: true, takesSeveralChildren: true });
    const borough = spa.fields.find((field: { code: string }) => field.code === "BOROUGH");
    expect(borough.choices.map((choice: { code: string }) => choice.code)).toEqual(["KINGSTON", "RICHMOND"]);
  });

  it("tells everything that is wrong at once, each at its field, and keeps nothing", async () => {
    const before = await register.sql("SELECT count(*) FROM cme_referral");
    const sent = await submit(imani, {
      formCode: "SPA_REFERRAL",
      answers: answers({ SHOE_SIZE: "4" }),
      children: [
        aReferredChild({}, { ...SPA_CHILD, WELFARE_CONCERN: "YES" }),
        aReferredChild({ lastName: " " }, { ...SPA_CHILD, BOROUGH: "ATLANTIS" }),
        { answers: answers(SPA_CHILD), firstName: "Ada", lastName: "Fenn" },
      ],
    });
    expect(sent.referral).toBeNull();
    expect(sent.userErrors.map((error: { field: string[] }) => error.field.join("."))).toEqual([
      "answers.ATTEMPTS",
      "answers.SHOE_SIZE",
      "children.0.answers.CONCERN",
      "children.1.answers.BOROUGH",
      "children.1.firstName",
      "children.2.dateOfBirth",
    ]);
    expect(await register.sql("SELECT count(*) FROM cme_referral")).toEqual(before);
  });

  it.each([
    [{ formCode: "LOVE_LETTER" }, "NOT_FOUND", "formCode"],
    [{ formCode: "ADMISSIONS_SIGNAL" }, "REFUSED", "formCode"],
    [{ children: [] }, "INVALID", "children"],
    [{ children: Array.from({ length: 13 }, () => aReferredChild({}, SPA_CHILD)) }, "INVALID", "children"],
    [{ children: [{ enquiryId: "RW5xdWlyeTox", answers: answers(SPA_CHILD) }] }, "NOT_FOUND", "children.0.enquiryId"],
    [{ children: [aReferredChild({ upn: "Q207000016049" }, SPA_CHILD)] }, "REFUSED", "children.0.upn"],
    [{ referralId: "Q21lUmVmZXJyYWw6MQ", version: 1 }, "NOT_FOUND", "referralId"],
  ])("refuses %j", async (given, code, field) => {
    const sent = await submit(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)], ...given });
    expect(sent.referral).toBeNull();
    expect(
      sent.userErrors.map((error: { code: string; field: string[] }) => [error.code, error.field.join(".")]),
    ).toEqual([[code, field]]);
  });

  it("takes one child on a form for one, and several where the form says so", async () => {
    const off = { GROUND: "A", NOTIFIED_ON: "2026-11-26", LEAVING_ON: "2026-12-04", ALL_KEY_INFORMATION: "YES" };
    const form = { formCode: "OFF_ROLL", answers: answers(off) };
    const two = await submit(imani, { ...form, children: [aReferredChild(), aReferredChild()] });
    expect(two.userErrors).toMatchObject([{ code: "INVALID", field: ["children"] }]);
    expect(await aReferral(imani, { ...form, children: [aReferredChild()] })).toMatchObject({ state: "SUBMITTED" });
  });

  it("CSP-26: refers an enquiry with its chronology by reference: the school's enquiry stands as referred, and says so", async () => {
    const enquiry = await anEnquiry(imani);
    const sent = await aReferral(imani, { ...SPA, children: [{ enquiryId: enquiry.id, answers: answers(SPA_CHILD) }] });
    expect(sent.children).toMatchObject([{ enquiry: { reference: enquiry.reference, state: "REFERRED" } }]);
    const lines = await register.sql(
      "SELECT x.code, x.side, x.note FROM chronology_entry x JOIN enquiry q ON q.id = x.enquiry_id WHERE q.reference = $1 AND x.code = 'REFERRED'",
      [enquiry.reference],
    );
    expect(lines).toEqual([{ code: "REFERRED", side: "SCHOOL", note: expect.stringContaining(sent.reference) }]);
    const seen = await referralFor(petra, sent.reference);
    expect(seen.children[0].enquiry.reference).toBe(enquiry.reference);
  });

  it("AFC-74: a concern that the form tells stands in the enquiry from then on", async () => {
    const enquiry = await anEnquiry(imani);
    const given = { ...SPA_CHILD, WELFARE_CONCERN: "YES", CONCERN: "Bruises in October." };
    await aReferral(imani, { ...SPA, children: [{ enquiryId: enquiry.id, answers: answers(given) }] });
    const [held] = await register.sql(
      "SELECT has_safeguarding_concern AS fears, (SELECT side FROM chronology_entry x WHERE x.enquiry_id = q.id AND x.code = 'CONCERN_RAISED') AS side FROM enquiry q WHERE reference = $1",
      [enquiry.reference],
    );
    expect(held).toEqual({ fears: true, side: "SCHOOL" });
  });

  it("SUF-28: a second form about the same child by the same route becomes an update, never a second referral", async () => {
    const child = aReferredChild({}, SPA_CHILD);
    const first = await aReferral(imani, { ...SPA, children: [child] });
    const other = aReferredChild({}, SPA_CHILD);
    const again = await submit(imani, { ...SPA, children: [child, other] });
    expect(again).toMatchObject({
      userErrors: [],
      updated: {
        reference: first.reference,
        updates: [{ kind: "UPDATE", text: expect.stringContaining(child.firstName) }],
      },
      referral: { children: [{ firstName: other.firstName }] },
    });
    const third = await submit(imani, { ...SPA, children: [child] });
    expect(third).toMatchObject({ referral: null, updated: { reference: first.reference, updates: [{}, {}] } });
    const byService = await submit(cormac, { ...NOTICE, children: [{ ...child, answers: [] }] });
    expect(byService).toMatchObject({ updated: null, referral: { state: "SUBMITTED" } });
  });

  it("SUF-28: takes one of two equal forms sent at the same moment, and the other as an update of it", async () => {
    const child = aReferredChild({}, SPA_CHILD);
    const both = await Promise.all([1, 2].map(() => submit(imani, { ...SPA, children: [child] })));
    expect(both.filter(({ referral }) => referral !== null)).toHaveLength(1);
    expect(both.filter(({ updated }) => updated !== null)).toHaveLength(1);
  });

  it("sends once, however often the same request arrives", async () => {
    const input = { ...SPA, children: [aReferredChild({}, SPA_CHILD)], idempotencyKey: "door-1" };
    const [one, two] = await Promise.all([submit(imani, input), submit(imani, input)]);
    expect(one.referral.reference).toBe(two.referral.reference);
  });

  it("AFC-59: sends a returned referral again, keeps what it said before, and refuses one that was not returned", async () => {
    const enquiry = await anEnquiry(imani);
    const children = [{ enquiryId: enquiry.id, answers: answers(SPA_CHILD) }];
    const sent = await aReferral(imani, { ...SPA, children });
    const back = { referralId: sent.id, version: sent.version, missing: "Which numbers did you ring?" };
    const { referral } = (await petra.ask(RETURN, { input: back })).returnReferral;
    expect(await submit(imani, { ...SPA, children, referralId: sent.id, version: sent.version })).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
    });
    const fuller = answers({ ATTEMPTS: "Rang 01632 960 001 and 01632 960 002." });
    const input = { ...SPA, answers: fuller, children, referralId: sent.id, version: referral.version };
    const again = await submit(imani, input);
    expect(again).toMatchObject({
      userErrors: [],
      referral: {
        reference: sent.reference,
        state: "SUBMITTED",
        toldReferrer: null,
        answers: [{ field: "ATTEMPTS", value: "Rang 01632 960 001 and 01632 960 002." }],
        updates: [
          { kind: "RETURNED", addedBy: null },
          { kind: "SENT_AGAIN", answers: [{ value: expect.stringContaining("Monday") }] },
        ],
        children: [{ enquiry: { state: "REFERRED" } }],
      },
    });
    expect(await submit(imani, { ...input, version: again.referral.version })).toMatchObject({
      userErrors: [{ code: "REFUSED", field: ["referralId"], source: expect.stringContaining("SUF-28") }],
    });
  });

  it("AFC-41: admissions' signal is sent by admissions alone, and the Education Welfare Service is told at once", async () => {
    const vikram = await register.as("Vikram Ashdown");
    const form = {
      formCode: "ADMISSIONS_SIGNAL",
      answers: answers({ SIGNAL: "DID_NOT_START", SEEN_ON: "2026-11-23" }),
    };
    const sent = await aReferral(vikram, { ...form, children: [aReferredChild()] });
    const told = await register.sql(
      `SELECT p.name FROM notice n JOIN person p ON p.id = n.person_id JOIN cme_referral r ON r.id = n.entity_id WHERE r.reference = $1`,
      [sent.reference],
    );
    expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining(["Gethin Rowe", "Tom Hargreaves"]));
    expect(await referralFor(await register.as("Gethin Rowe"), sent.reference)).toMatchObject({ state: "SUBMITTED" });
    for (const name of ["Cormac Dell", "Tom Hargreaves"]) {
      const refused = await submit(await register.as(name), { ...form, children: [aReferredChild()] });
      expect(refused.userErrors).toMatchObject([{ code: "REFUSED", field: ["formCode"] }]);
    }
  });

  it("keeps the words of somebody outside when the front door writes them down, and of nobody else", async () => {
    const outside = { outsideName: "Health visitor", outsideContact: "01632 960 333" };
    const sent = await aReferral(petra, { ...NOTICE, ...outside, children: [aReferredChild()] });
    expect(sent).toMatchObject({ sentBy: "Health visitor, written down by Petra Vance", hasHiddenContact: true });
    const byStaff = await aReferral(cormac, { ...NOTICE, ...outside, children: [aReferredChild()] });
    expect(byStaff.sentBy).toContain("Cormac Dell");
  });

  it("is out of sight of another school, another service and another authority, and not open to a reader of reports", async () => {
    const sent = await aReferral(imani, { ...SPA, children: [aReferredChild({}, SPA_CHILD)] });
    for (const name of ["Cormac Dell", "Gethin Rowe", "Maud Sorley"])
      expect(await referralFor(await register.as(name), sent.reference)).toBeNull();
    const input = { ...SPA, children: [] };
    expect(await thrownCode(await register.as("Yasmin Thorne"), SUBMIT, { input })).toBe("FORBIDDEN");
    const elsewhere = await submit(await register.as("Maud Sorley"), { ...NOTICE, children: [aReferredChild()] });
    expect(elsewhere.userErrors).toMatchObject([{ code: "REFUSED", field: ["formCode"] }]);
  });
});
