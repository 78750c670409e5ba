import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedOf, concernOf, jobsOf, wordsOf } from "../../apps/portal/src/features/help/help-texts.js";
import { aCounty, type County } from "../support/a-county.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister();
});
afterAll(async () => await register.stop());

const HELP = `{ viewer { ownRooms rooms }
  procedure { seatCount rhythmDays concernToldTo groups { group name } roles { role words } } }`;

/** The help as this person reads it: headings of the jobs and words, and all its text in one. */
async function helpFor(person: TestPerson) {
  const { viewer, procedure } = await person.ask(HELP);
  const jobs = jobsOf(viewer, procedure);
  const words = wordsOf(viewer, procedure);
  const all = [...jobs, ...words].map(({ heading, text }) => `${heading}: ${text}`).join("\n");
  return {
    jobs: jobs.map(({ heading }) => heading),
    words: words.map(({ heading }) => heading),
    all,
    asked: askedOf(procedure),
    concern: concernOf(procedure),
  };
}

describe("the help", () => {
  it("speaks of the panel, its seats and groups where there is one", async () => {
    const help = await helpFor(await register.as("Tom Hargreaves"));
    expect(help.jobs).toContain("Update my actions");
    expect(help.words).toEqual(expect.arrayContaining(["Panel", "Group", "Circulation"]));
    expect(help.all).toContain("The 14 seats that meet every fortnight");
    expect(help.all).toContain("One of 3: on roll and not attending;");
    expect(help.asked).toBe("Business support officer");
    expect(help.concern).toBe("Single Point of Access (SPA)");
  });

  it.each([
    ["HLC", "cambridgeshire", "CME Administrator", "Social care, by child protection procedures"],
    ["HLO", "oxfordshire", "Tracking and Monitoring", "the council’s children’s social care"],
    ["HLS", "suffolk", "Children Missing Education Officer", "Children's Social Care"],
  ])("of %s speaks of no panel to anybody, and names its own people", async (code, procedure, asked, concern) => {
    const county: County = await aCounty(register, code, procedure);
    for (const person of Object.values(county)) {
      const help = await helpFor(person);
      expect(help.all).not.toMatch(/panel|seats|Signs of Safety|circulat|agenda/i);
      expect(help.jobs).toContain("Record what was done to find a child");
    }
    const { asked: ask, concern: told } = await helpFor(county.administrator);
    expect([ask, told]).toEqual([asked, concern]);
  });

  it("tells a school of its own jobs alone", async () => {
    const help = await helpFor(await register.as("Imani Forsyth"));
    expect(help.jobs).toEqual([
      "Tell the authority about a child",
      "Record what was done to find a child",
      "See what falls due",
    ]);
    expect(help.words).toEqual(["Enquiry", "Deadline"]);
  });
});
