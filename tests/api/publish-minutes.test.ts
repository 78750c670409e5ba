import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearPanel, refusalOf } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { actOn, minutesIn } from "../support/some-minutes.js";

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

async function publish(minutes: any, person = bea, version = minutes.version) {
  return await actOn(person, "publishMinutes", { minutesId: minutes.id, version });
}

describe("publishMinutes", () => {
  it("locks what the chair approved, keeps its fingerprint, and tells every seat in the digest, by a link alone", async () => {
    const { minutes, meeting } = await minutesIn("APPROVED", people());
    const { userErrors, minutes: published } = await publish(minutes);
    expect(userErrors).toEqual([]);
    expect(published).toMatchObject({
      state: "PUBLISHED",
      publishedBy: { name: bea.name },
      isAsPublished: true,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      viewerCanEdit: false,
      viewerCanCorrect: true,
    });
    const seats = await register.sql("SELECT FROM notice WHERE kind = 'MINUTES_PUBLISHED' AND entity_id = $1", [
      meeting.id,
    ]);
    expect(seats).toHaveLength(14);
    register.now("2026-11-27T08:00:00Z");
    await register.job("digest");
    const [mail] = await register.sql<{ title: string; body: string; path: string }>(
      "SELECT o.title, o.body, o.path FROM outbox o JOIN person p ON p.id = o.person_id WHERE p.name = 'Amara Delacroix' ORDER BY o.seq DESC LIMIT 1",
    );
    expect(mail?.title).toContain("minutes of Thu 26 Nov");
    expect(`${mail?.body} ${mail?.path}`).toContain(`/meetings/${meeting.globalId}/minutes`);
    expect(mail?.body).not.toMatch(/Greenwood|Asha|Tuition/i);
    register.today("2026-11-26");
  });

  it("refuses what the chair has not approved, and what is published already", async () => {
    const { minutes } = await minutesIn("DRAFT", people());
    expect((await publish(minutes)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q48") },
    ]);
    await clearPanel(register);
    expect((await publish((await minutesIn("PUBLISHED", people())).minutes)).userErrors).toMatchObject([
      { code: "REFUSED", source: expect.stringContaining("Q39") },
    ]);
  });

  it("shows the minutes as they are now when somebody else was quicker; out of sight elsewhere; refused to members", async () => {
    const { minutes } = await minutesIn("APPROVED", people());
    expect(await publish(minutes, bea, 9)).toMatchObject({
      minutes: { state: "APPROVED" },
      userErrors: [{ code: "CONFLICT" }],
    });
    expect(await publish(minutes, await register.as("Maud Sorley"))).toMatchObject({
      minutes: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    const input = { minutesId: minutes.id, version: 1 };
    const tom = await register.as("Tom Hargreaves");
    expect(await refusalOf(tom, "publishMinutes", "PublishMinutesInput", input)).toBe("FORBIDDEN");
  });
});
