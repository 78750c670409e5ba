import { afterAll, beforeAll, expect, it } from "vitest";
import { answers, screen, submit } from "../support/a-referral.js";
import { anAuthority } from "../support/an-authority.js";
import { anAttempt, anEnquiry, enquiryAct, enquiryNow, LINE } from "../support/an-enquiry.js";
import { answerTo, CONFIRM, GRANT, request } from "../support/an-off-roll.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const CASE = `query ($reference: String!) { enquiry(reference: $reference) {
  state daysAbsent missing { isMissing category }
  checklists { code isSettled } steps { code }
  chronology { nodes { code subject side } } } }`;

let register: TestRegister;
let head: TestPerson;
let officer: TestPerson;
let warden: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  await anAuthority(register, {
    code: "WYR",
    procedure: "wyremouth",
    people: {
      "Nell Harbour": "INVESTIGATING_OFFICER",
      "Ottilie Weir": "STRATEGIC_LEAD",
      "Ansel Quay": { role: "SCHOOL_LEAD", school: "Lantern House School" },
    },
  });
  head = await register.as("Ansel Quay");
  officer = await register.as("Nell Harbour");
  warden = await register.as("Ottilie Weir");
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

const ACT = "enquiry { id version state }";

/** Does something to an enquiry as it is now, and gives what was refused. */
async function does(
  person: TestPerson,
  reference: string,
  act: string,
  words: Record<string, unknown>,
): Promise<any[]> {
  const { id, version } = await enquiryNow(person, reference);
  const needsVersion = ["recordProvisionFound", "recordEnquiryLocation", "closeEnquiry"].includes(act);
  const input = { enquiryId: id, ...(needsVersion && { version }), ...words };
  return (await person.ask(enquiryAct(act, ACT), { input }))[act].userErrors;
}

it("and takes its case from the first absence to the end: refused, referred, permitted by two, followed up and closed", async () => {
  const { id, reference } = await anEnquiry(head, { firstAbsentOn: "2026-11-02", vulnerabilityCodes: ["BOAT_FAMILY"] });
  const slip = {
    formCode: "SLIP",
    answers: [],
    children: [{ enquiryId: id, answers: answers({ LAST_SEEN: "2026-10-30" }) }],
  };
  const early = await submit(head, slip);
  expect(early.userErrors.map(({ message }: { message: string }) => message)).toEqual([
    "Leave a note at the door or the hatch first.",
    "Ask the lock keeper first.",
  ]);
  await anAttempt(head, id, { channel: "LETTER_BY_HAND", result: "MESSAGE_LEFT", tried: "The hatch" });
  expect(await does(head, reference, "recordLocationCheck", { rowCode: "LOCK_KEEPER", outcome: "Not seen" })).toEqual(
    [],
  );
  const { referral } = await submit(head, slip);
  expect((await screen(warden, referral)).userErrors[0].message).toBe("Look in the moorings book first.");
  const done = [{ code: "SYSTEM_CHECKED", subject: "MOORINGS_BOOK", note: "Berth 9 is empty" }];
  const accepted = await screen(warden, referral, { done });
  expect(accepted.userErrors).toEqual([]);
  expect(accepted.referral.routedTo.code).toBe("FLOATING_CLASSROOM");
  expect((await enquiryNow(officer, reference)).state).toBe("JOINT");

  const sailed = { routeCode: "SAILED", groundCode: "9(1)(i)" };
  expect(await does(officer, reference, "recordStep", { stepCode: "OFFICER_SIGNED", inWriting: true })).toEqual([]);
  const { permission } = await request(head, id, sailed);
  const unmet = (await answerTo(warden, GRANT, permission)).userErrors.map(
    ({ message }: { message: string }) => message,
  );
  expect(unmet).toEqual(["Wait until twenty-five school days are over.", "The Warden of Learning must sign too."]);
  register.today("2026-12-04");
  expect(await does(warden, reference, "recordStep", { stepCode: "WARDEN_SIGNED", inWriting: true })).toEqual([]);
  const granted = await answerTo(warden, GRANT, permission);
  expect(granted).toMatchObject({ userErrors: [], permission: { state: "GRANTED", ctfCode: "XXXXXXX" } });
  const off = { deletedOn: "2026-12-04", ctfCode: "XXXXXXXX" };
  expect((await answerTo(head, CONFIRM, granted.permission, off)).enquiry.onRoll).toBe(false);

  const seen = { isLocated: true, evidence: "Moored at Upper Lock; seen aboard" };
  expect(await does(officer, reference, "recordEnquiryLocation", seen)).toEqual([]);
  const close = async () =>
    await does(warden, reference, "closeEnquiry", { outcomeCode: "AT_LESSONS", note: "Floating Classroom" });
  expect((await close())[0].message).toBe("Two people must have seen the child at lessons.");
  const two = { stepCode: "SEEN_TWICE", withWhom: "Teacher and lock keeper" };
  expect(await does(officer, reference, "recordStep", two)).toEqual([]);
  expect(await close()).toEqual([]);
  expect((await enquiryNow(officer, reference)).state).toBe("FOUND");
  register.today("2026-12-14");
  expect((await close())[0].source).toContain("SUF-53");
  const again = { clockRuleId: "WYR-K6", stillInProvision: true };
  expect(await does(officer, reference, "recordFollowUp", again)).toEqual([]);
  expect(await close()).toEqual([]);
  expect((await enquiryNow(officer, reference)).state).toBe("CLOSED");
});
