import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { act, aMeeting, clearPanel } from "../support/a-meeting.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
  await register.sql("DELETE FROM calendar_feed");
});
afterAll(async () => await register.stop());

const FIELDS = "calendarFeed { id madeAt version } address";

async function renew(person = tom, idempotencyKey?: string) {
  return await act(person, "renewCalendarFeed", "RenewCalendarFeedInput", { idempotencyKey }, FIELDS);
}

/** What a calendar program reads at an address: nobody is signed in. */
async function read(address: string): Promise<{ status: number; text: string; type: string }> {
  const response = await fetch(`${register.address}${address}`);
  const text = (await response.text()).replace(/\r\n[ \t]/g, "");
  return { status: response.status, text, type: response.headers.get("content-type") ?? "" };
}

describe("renewCalendarFeed", () => {
  it("gives a secret address once, keeps only its hash, and the calendar is read there without signing in", async () => {
    const meeting = await aMeeting(register);
    expect((await tom.ask("{ calendarFeed { madeAt } }")).calendarFeed).toBeNull();
    const { address, calendarFeed, userErrors } = await renew();
    expect(userErrors).toEqual([]);
    expect(address).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    expect((await tom.ask("{ calendarFeed { id } }")).calendarFeed.id).toBe(calendarFeed.id);
    const { status, text, type } = await read(address);
    expect(status).toBe(200);
    expect(type).toContain("text/calendar");
    expect(text).toContain(`UID:${meeting.id}@rome-register`);
    expect(text).toContain("DTSTART:20261203T093000Z");
    expect(text).toContain("DTEND:20261203T113000Z");
    expect(text).toContain("SUMMARY:ROME panel");
    const kept = await register.sql<{ everything: string }>("SELECT f::text AS everything FROM calendar_feed f");
    const audit = await register.sql<{ everything: string }>("SELECT d::text AS everything FROM audit_detail d");
    const keys = await register.sql<{ everything: string }>("SELECT k::text AS everything FROM idempotency_key k");
    const token = address.slice("/calendar/".length, -".ics".length);
    expect(JSON.stringify([kept, audit, keys])).not.toContain(token);
  });

  it("ends the address before it", async () => {
    const before = await renew();
    const after = await renew();
    expect(after.calendarFeed.version).toBe(2);
    expect((await read(before.address)).status).toBe(404);
    expect((await read(after.address)).status).toBe(200);
    expect((await read("/calendar/nobody.ics")).status).toBe(404);
  });

  it("does nothing twice under one key, and does not show the address again", async () => {
    const key = "0f7f3c1e-1111-4222-8333-444455556666";
    const first = await renew(tom, key);
    expect(await renew(tom, key)).toMatchObject({ address: null, calendarFeed: { version: 1 }, userErrors: [] });
    expect((await read(first.address)).status).toBe(200);
  });

  it("is right in summer and in winter, and follows a meeting that is moved or cancelled", async () => {
    const bea = await register.as("Bea Lindqvist");
    const meeting = await aMeeting(register, { state: "SCHEDULED" });
    const { address } = await renew();
    const input = {
      meetingId: meeting.globalId,
      version: 1,
      heldOn: "2027-06-10",
      startsAt: "09:30",
      place: "Room 4",
      reason: "Zephyrine is away",
    };
    expect((await act(bea, "rescheduleMeeting", "RescheduleMeetingInput", input, "")).userErrors).toEqual([]);
    const moved = (await read(address)).text;
    expect(moved).toContain(`UID:${meeting.id}@rome-register`);
    expect(moved).toContain("SEQUENCE:1");
    expect(moved).toContain("DTSTART:20270610T083000Z");
    expect(moved).toContain("LOCATION:Room 4");
    const [{ version } = { version: 0 }] = await register.sql<{ version: number }>(
      "SELECT version FROM panel_meeting WHERE id = $1",
      [meeting.id],
    );
    await act(
      bea,
      "cancelMeeting",
      "CancelMeetingInput",
      { meetingId: meeting.globalId, version, reason: "Zephyrine is away" },
      "",
    );
    const cancelled = (await read(address)).text;
    expect(cancelled).toContain("SEQUENCE:2");
    expect(cancelled).toContain("STATUS:CANCELLED");
    expect(moved + cancelled).not.toContain("Zephyrine");
  });

  it("shows nothing of another authority, and ends with the person's rights", async () => {
    await aMeeting(register, { authority: "FEN", heldOn: "2026-12-04" });
    const { address } = await renew();
    expect((await read(address)).text).not.toContain("20261204");
    await register.sql("UPDATE person SET is_active = false WHERE name = 'Tom Hargreaves'");
    expect((await read(address)).status).toBe(404);
    await register.sql("UPDATE person SET is_active = true, roles = '{SERVICE_STAFF}' WHERE name = 'Tom Hargreaves'");
    expect((await read(address)).status).toBe(404);
    await register.sql("UPDATE person SET roles = '{PANEL_MEMBER}' WHERE name = 'Tom Hargreaves'");
    expect((await read(address)).status).toBe(200);
  });

  it("is for those who may see meetings", async () => {
    const cormac = await register.as("Cormac Dell");
    expect(await thrownCode(cormac, "mutation { renewCalendarFeed(input: {}) { address } }", {})).toBe("FORBIDDEN");
    expect(await thrownCode(cormac, "{ calendarFeed { madeAt } }", {})).toBe("FORBIDDEN");
  });
});
