import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { actOn, minutesFor, minutesIn, sectionOf } from "../support/some-minutes.js";

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
const WORDS = { text: "Tuition begins on Tuesday.", reason: "Misheard in the meeting." };

async function correct(section: any, input: Record<string, unknown> = {}, person = bea) {
  return await actOn(
    person,
    "correctMinutes",
    { sectionId: section.id, ...WORDS, ...input },
    "correction { text reason }",
  );
}

describe("correctMinutes", () => {
  it("Q39: appends author, day and reason below the section, overwrites nothing, and members read it", async () => {
    const { minutes, meeting } = await minutesIn("PUBLISHED", people());
    const section = sectionOf(minutes, "ITEM");
    expect(await correct(section)).toMatchObject({ userErrors: [], correction: WORDS });
    register.now("2026-11-26T09:30:00Z");
    await correct(section, { text: "At ten." }, amara);
    const after = await minutesFor(await register.as("Tom Hargreaves"), meeting);
    expect(after).toMatchObject({ state: "PUBLISHED", isAsPublished: true, hash: minutes.hash });
    expect(sectionOf(after, "ITEM")).toMatchObject({
      text: section.text,
      corrections: [
        { ...WORDS, madeBy: { name: bea.name } },
        { text: "At ten.", madeBy: { name: amara.name } },
      ],
    });
  });

  it("refuses minutes that are not published, and a correction without text or reason", async () => {
    const { minutes } = await minutesIn("APPROVED", people());
    expect((await correct(sectionOf(minutes, "ITEM"))).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q39") },
    ]);
    await clearPanel(register);
    const section = sectionOf((await minutesIn("PUBLISHED", people())).minutes, "ITEM");
    expect((await correct(section, { text: " " })).userErrors).toMatchObject([{ code: "REFUSED", field: ["text"] }]);
    expect((await correct(section, { reason: "" })).userErrors).toMatchObject([{ code: "REFUSED", field: ["reason"] }]);
    expect((await correct(section, { reason: "x".repeat(10_001) })).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("is appended once when it is sent twice", async () => {
    const { minutes } = await minutesIn("PUBLISHED", people());
    const section = sectionOf(minutes, "ITEM");
    await correct(section, { idempotencyKey: "twice" });
    const again = await correct(section, { idempotencyKey: "twice" });
    expect(sectionOf(again.minutes, "ITEM").corrections).toHaveLength(1);
  });

  it("is for those who keep the register of the same authority", async () => {
    const { minutes } = await minutesIn("PUBLISHED", people());
    const section = sectionOf(minutes, "ITEM");
    expect(await correct(section, {}, await register.as("Maud Sorley"))).toMatchObject({
      correction: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const tom = await register.as("Tom Hargreaves");
    const input = { sectionId: section.id, ...WORDS };
    expect(await refusalOf(tom, "correctMinutes", "CorrectMinutesInput", input)).toBe("FORBIDDEN");
  });
});
