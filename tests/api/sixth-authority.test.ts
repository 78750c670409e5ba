import { afterAll, beforeAll, expect, it } from "vitest";
import { anAuthority } from "../support/an-authority.js";
import { anAttempt, anEnquiry, enquiryAct, LINE } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CASE = `query ($reference: String!) { enquiry(reference: $reference) {
  state daysAbsent missing { isMissing category }
  checklists { code isSettled } steps { code }
  chronology { nodes { code subject side } } } }`;

let register: TestRegister;
let head: TestPerson;
let officer: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  const authority = await anAuthority(register, {
    code: "WYR",
    procedure: "wyremouth",
    people: {
      "Nell Harbour": "INVESTIGATING_OFFICER",
      "Ansel Quay": { role: "SCHOOL_LEAD", school: "Lantern House School" },
    },
  });
  await register.sql(
    `INSERT INTO half_term (authority_id, name, term, starts_on, ends_on)
     VALUES ($1, 'Autumn 2', '2026-27 autumn', '2026-11-02', '2026-12-18')`,
    [authority],
  );
  head = await register.as("Ansel Quay");
  officer = await register.as("Nell Harbour");
});

afterAll(async () => await register.stop());

it("a sixth authority, of which there is only a file, looks for a child by its own lists, steps and days", async () => {
  const { id, reference } = await anEnquiry(head, {
    firstAbsentOn: "2026-11-16",
    onRoll: true,
    vulnerabilityCodes: ["BOAT_FAMILY"],
  });
  const seen = async (person: TestPerson) => (await person.ask(CASE, { reference })).enquiry;
  expect((await seen(head)).checklists.map(({ code }: { code: string }) => code)).toEqual([
    "SCHOOL_FIRST",
    "SCHOOL_BOATS",
  ]);

  const note = { channel: "LETTER_BY_HAND", result: "MESSAGE_LEFT", tried: "The hatch" };
  expect((await anAttempt(head, id, note)).userErrors).toEqual([]);
  const check = { enquiryId: id, rowCode: "LOCK_KEEPER", outcome: "Went through at dawn" };
  const checked = await head.ask(enquiryAct("recordLocationCheck", LINE), { input: check });
  expect(checked.recordLocationCheck.userErrors).toEqual([]);
  const settled = (await seen(head)).checklists.find(({ code }: { code: string }) => code === "SCHOOL_BOATS");
  expect(settled.isSettled).toBe(true);

  const now = await seen(officer);
  expect(now).toMatchObject({ daysAbsent: 9, missing: { isMissing: true, category: "Thought to be at sea" } });
  expect(now.steps.map(({ code }: { code: string }) => code)).toEqual(["QUAYS_WALKED", "OFFICER_SIGNED", "SEEN_TWICE"]);
  const step = { enquiryId: id, stepCode: "WARDEN_SIGNED", inWriting: true };
  const notHers = await officer.ask(enquiryAct("recordStep", LINE), { input: step });
  expect(notHers.recordStep.userErrors[0]?.code).toBe("REFUSED");
});
