import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { actOn, minutesFor, minutesIn, nobodysId, sectionOf } from "../support/some-minutes.js";

let register: TestRegister;
let bea: TestPerson;
let amara: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  [bea, amara] = [await register.as("Bea Lindqvist"), await register.as("Amara Delacroix")];
});
beforeEach(async () => await clearPanel(register));
afterAll(async () => await register.stop());

const people = () => ({ register, bea, amara });
const SECTION = "section { text generatedText version editedBy { name } }";

async function edit(section: any, input: Record<string, unknown>, person = bea) {
  return await actOn(person, "editMinutes", { sectionId: section.id, version: section.version, ...input }, SECTION);
}

describe("editMinutes", () => {
  it("writes over a section; what the record gave stays beside it and can be put back", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    const section = sectionOf(minutes, "ITEM");
    const edited = await edit(section, { text: " - One\n- Two\n\n| a | b |\n| 1 |" });
    expect(edited).toMatchObject({
      userErrors: [],
      section: { text: "- One\n- Two\n\n| a | b |\n| 1 |", generatedText: section.text, editedBy: { name: bea.name } },
      minutes: { version: 2 },
    });
    expect(sectionOf(edited.minutes, "ITEM").blocks).toEqual([
      { kind: "LIST", lines: ["One", "Two"], rows: [] },
      {
        kind: "TABLE",
        lines: [],
        rows: [
          ["a", "b"],
          ["1", ""],
        ],
      },
    ]);
    expect(await edit(edited.section, { sectionId: section.id })).toMatchObject({
      userErrors: [],
      section: { text: section.text, editedBy: null, version: 3 },
    });
  });

  it("takes the chair's approval back: what is published is what was approved", async () => {
    const { minutes } = await minutesIn("APPROVED", people());
    const { minutes: after } = await edit(sectionOf(minutes, "CLOSING"), { text: "Closed late." });
    expect(after).toMatchObject({ state: "DRAFT", approvedBy: null, approvedAt: null, askedAt: null });
  });

  it("AFC-25: leaves its words on the case of the child it is about", async () => {
    const { minutes, entry } = await minutesIn("DRAFT", people());
    await edit(sectionOf(minutes, "ITEM"), { text: "Decision: tuition from Tuesday." });
    const [event] = await register.sql(
      "SELECT d.detail FROM audit_event e JOIN audit_detail d ON d.event_id = e.id WHERE e.act = 'editMinutes' AND e.entry_id = $1",
      [entry.id],
    );
    expect(event).toMatchObject({
      detail: { changes: [{ after: "Decision: tuition from Tuesday." }] },
    });
  });

  it("refuses an empty section, one too long, and what is published", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    const section = sectionOf(minutes, "CLOSING");
    expect((await edit(section, { text: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["text"] }]);
    expect((await edit(section, { text: "x".repeat(60_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
    await clearPanel(register);
    const published = await minutesIn("PUBLISHED", people());
    expect((await edit(sectionOf(published.minutes, "CLOSING"), { text: "x" })).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q39") },
    ]);
  });

  it("shows the section as it is now when somebody else was quicker, and two sections do not disturb each other", async () => {
    const { minutes, meeting } = await minutesIn("DRAFT", people());
    const [closing, opening] = [sectionOf(minutes, "CLOSING"), sectionOf(minutes, "OPENING")];
    await edit(closing, { text: "Theirs." }, amara);
    expect(await edit(closing, { text: "Mine." })).toMatchObject({
      section: { text: "Theirs.", version: 2, editedBy: { name: amara.name } },
      userErrors: [{ code: "CONFLICT" }],
    });
    const both = [edit(closing, { text: "Bea's.", version: 2 }), edit(opening, { text: "Amara's." }, amara)];
    expect((await Promise.all(both)).map(({ userErrors }) => userErrors)).toEqual([[], []]);
    const after = await minutesFor(bea, meeting);
    expect([sectionOf(after, "CLOSING").text, sectionOf(after, "OPENING").text]).toEqual(["Bea's.", "Amara's."]);
  });

  it("is for those who keep the register of the same authority", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    const section = sectionOf(minutes, "CLOSING");
    expect(await edit(section, { text: "x" }, await register.as("Maud Sorley"))).toMatchObject({
      section: null,
      minutes: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    expect((await edit({ id: nobodysId("MinutesSection"), version: 1 }, { text: "x" })).userErrors).toMatchObject([
      { code: "NOT_FOUND" },
    ]);
    const input = { sectionId: section.id, version: 1, text: "x" };
    for (const name of ["Tom Hargreaves", "Cormac Dell"])
      expect(await refusalOf(await register.as(name), "editMinutes", "EditMinutesInput", input)).toBe("FORBIDDEN");
  });
});
