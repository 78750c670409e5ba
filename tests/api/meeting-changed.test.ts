import type { AddressInfo } from "node:net";
import { makeServer } from "@rome/api/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { accept, invite } from "../support/a-guest.js";
import {
  type ArrangedMeeting,
  act,
  aMeeting,
  aMeetingInSession,
  anAgendaItem,
  clearPanel,
  seatId,
  serviceId,
} from "../support/a-meeting.js";
import { aFullChild, circulated } from "../support/a-paper.js";
import { askStream, firstOfStream, listenTo } from "../support/listening.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;
let meeting: ArrangedMeeting;
let entry: ArrangedEntry;
let item: { id: string; globalId: string };

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
});
beforeEach(async () => {
  await clearPanel(register);
  meeting = await aMeetingInSession(register);
  entry = await aRegisterEntry(register);
  item = await anAgendaItem(register, meeting, entry);
});
afterAll(async () => await register.stop());

async function decide() {
  const input = { itemId: item.globalId, version: 1, text: "Mentoring.", pathways: [] };
  const leadServiceId = await serviceId(register, "YRS");
  return await act(bea, "recordDecision", "RecordDecisionInput", { ...input, leadServiceId }, "agendaItem { id }");
}
async function agree(text: string) {
  const input = { entryId: entry.globalId, meetingId: meeting.globalId, text, dueOn: "2026-12-10" };
  const ownerServiceId = await serviceId(register, "EWS");
  return await act(bea, "agreeAction", "AgreeActionInput", { ...input, ownerServiceId }, "action { id }");
}
async function openSessionsOf(name: string): Promise<void> {
  await register.sql("DELETE FROM session s USING person p WHERE p.id = s.person_id AND p.name = $1", [name]);
}

describe("meetingChanged", () => {
  it("tells everybody who follows of a decision, with the child's reference and who recorded it", async () => {
    const tomHears = await listenTo(register.address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    expect(await decide()).toMatchObject({ userErrors: [] });
    expect(await tomHears.heard("DECISION")).toMatchObject({
      itemId: item.globalId,
      entryReference: entry.reference,
      byPersonId: expect.any(String),
      writing: null,
      here: null,
    });
  });

  it("tells of actions of a child on the agenda, of attendance and of the agenda", async () => {
    const tomHears = await listenTo(register.address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    expect(await agree("Ring the school.")).toMatchObject({ userErrors: [] });
    expect(await tomHears.heard("ACTION")).toMatchObject({ itemId: item.globalId, entryReference: entry.reference });
    const seat = { meetingId: meeting.globalId, seatId: await seatId(register, 3), state: "APOLOGIES" };
    await act(bea, "recordAttendance", "RecordAttendanceInput", seat, "meeting { id }");
    expect(await tomHears.heard("ATTENDANCE")).toMatchObject({ itemId: null, entryReference: null });
    const other = await aRegisterEntry(register);
    const added = { meetingId: meeting.globalId, entryId: other.globalId, why: "Came in this morning." };
    const amara = await register.as("Amara Delacroix");
    await act(amara, "addAgendaItem", "AddAgendaItemInput", added, "agendaItem { id }");
    expect(await tomHears.heard("AGENDA")).toMatchObject({ entryReference: other.reference });
  });

  it("tells of guests, of who accepted the notice and of another panel, and not of private notes", async () => {
    const tomHears = await listenTo(register.address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    const heard = async (kinds: string[]) => {
      const news = () => tomHears.told.map(({ kind }) => kind).filter((kind) => kind !== "LOOK_AGAIN");
      await expect.poll(news).toEqual(kinds);
    };
    const { guest } = await invite(register, bea, meeting, "Gethin Rowe", [item.globalId]);
    await heard(["ATTENDANCE"]);
    await act(bea, "withdrawGuest", "WithdrawGuestInput", { guestId: guest.id, version: 1, reason: "Ill." }, "");
    await heard(["ATTENDANCE", "ATTENDANCE"]);
    await register.sql(
      "DELETE FROM confidentiality_acceptance WHERE meeting_id = $1 AND person_id = (SELECT id FROM person WHERE name = 'Bea Lindqvist')",
      [meeting.id],
    );
    await accept(bea, meeting);
    await heard(["ATTENDANCE", "ATTENDANCE", "ATTENDANCE"]);
    const note = { entryId: entry.globalId, text: "Ask about the aunt." };
    expect((await act(bea, "writePrivateNote", "WritePrivateNoteInput", note, "")).userErrors).toEqual([]);
    const sent = {
      entryId: entry.globalId,
      meetingId: meeting.globalId,
      board: "FAIR_ACCESS",
      reason: "Name a school.",
    };
    expect((await act(bea, "referToPathway", "ReferToPathwayInput", sent, "")).userErrors).toEqual([]);
    expect(await tomHears.heard("CHILD")).toMatchObject({ itemId: item.globalId });
    await heard(["ATTENDANCE", "ATTENDANCE", "ATTENDANCE", "CHILD"]);
  });

  it("tells of a supplement to the papers", async () => {
    const child = await aFullChild(register, 0);
    const next = await circulated(register, bea, [child]);
    await register.sql("UPDATE register_entry SET hours_per_week = 12 WHERE id = $1", [child.id]);
    const tomHears = await listenTo(register.address, tom, next.globalId);
    await tomHears.heard("LOOK_AGAIN");
    const input = { meetingId: next.globalId, entryId: child.globalId, reason: "The hours were typed wrongly." };
    expect((await act(bea, "issueSupplement", "IssueSupplementInput", input, "")).userErrors).toEqual([]);
    expect(await tomHears.heard("AGENDA")).toMatchObject({ itemId: null, entryReference: null });
  });

  it("says nothing of what was refused or undone", async () => {
    const tomHears = await listenTo(register.address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    const late = { itemId: item.globalId, version: 9, text: "Mentoring.", pathways: [] };
    const input = { ...late, leadServiceId: await serviceId(register, "YRS") };
    const { userErrors } = await act(bea, "recordDecision", "RecordDecisionInput", input, "agendaItem { id }");
    expect(userErrors[0].code).toBe("CONFLICT");
    await agree("Ring the school.");
    await tomHears.heard("ACTION");
    expect(tomHears.told.map((news) => news.kind).filter((kind) => kind !== "LOOK_AGAIN")).toEqual(["ACTION"]);
  });

  it("crosses from one replica to another", async () => {
    const second = await makeServer(register.parts as Parameters<typeof makeServer>[0]);
    await new Promise<void>((resolve) => second.http.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(second.http.address() as AddressInfo).port}`;
    const tomHears = await listenTo(address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    await decide();
    expect(await tomHears.heard("DECISION")).toMatchObject({ entryReference: entry.reference });
    await second.stop();
    await tomHears.ended;
  });

  it("is silent and ends at once where the meeting is another authority's or not there", async () => {
    const query = `subscription { meetingChanged(meetingId: "${meeting.globalId}") { kind } }`;
    expect(await firstOfStream(register.address, maud, query)).toBeNull();
    expect(await firstOfStream(register.address, tom, query.replace(meeting.globalId, "nonsense"))).toBeNull();
    expect(await firstOfStream(register.address, tom, query)).toEqual({
      data: { meetingChanged: { kind: "LOOK_AGAIN" } },
    });
  });

  it("tells an authority nothing of another's meeting", async () => {
    const theirs = await aMeeting(register, { authority: "FEN", state: "IN_SESSION", heldOn: "2026-11-26" });
    const maudHears = await listenTo(register.address, maud, theirs.globalId);
    await maudHears.heard("LOOK_AGAIN");
    const tomHears = await listenTo(register.address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    await decide();
    await tomHears.heard("DECISION");
    expect(maudHears.told.every((news) => news.kind === "LOOK_AGAIN")).toBe(true);
  });

  it("refuses a stranger, a role that sees no meetings, and a request from another site", async () => {
    const query = `subscription { meetingChanged(meetingId: "${meeting.globalId}") { kind } }`;
    const codeFor = async (person: TestPerson | null) =>
      (await firstOfStream(register.address, person, query)).errors?.[0].extensions.code;
    expect(await codeFor(null)).toBe("UNAUTHENTICATED");
    expect(await codeFor(await register.as("Gethin Rowe"))).toBe("FORBIDDEN");
    expect(await codeFor(await register.as("Imani Forsyth"))).toBe("FORBIDDEN");
    const elsewhere = await askStream(register.address, tom, query, {}, { origin: "https://elsewhere.example" });
    expect(elsewhere.response.status).toBe(403);
    const got = await fetch(`${register.address}/graphql/stream?query=${encodeURIComponent(query)}`, {
      headers: { accept: "text/event-stream", cookie: tom.cookie },
    });
    expect(got.status).toBe(405);
  });

  it("answers subscriptions only, and says what does not fit the schema", async () => {
    const query = await firstOfStream(register.address, tom, "query { viewer { roles } }");
    expect(query.errors[0].extensions.code).toBe("BAD_REQUEST");
    const mutation = await firstOfStream(register.address, tom, "mutation { __typename }");
    expect(mutation.errors[0].extensions.code).toBe("BAD_REQUEST");
    const wrong = await firstOfStream(register.address, tom, "subscription { meetingChanged { kind } }");
    expect(wrong.errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("ends within fifteen seconds when the person signs out or their roles change", async () => {
    const petra = await register.as("Tom Hargreaves");
    const roles = await listenTo(register.address, petra, meeting.globalId);
    const signedOut = await listenTo(register.address, await register.as("Amara Delacroix"), meeting.globalId);
    await Promise.all([roles.heard("LOOK_AGAIN"), signedOut.heard("LOOK_AGAIN")]);
    const began = performance.now();
    await openSessionsOf("Amara Delacroix");
    await register.sql("UPDATE person SET roles = roles || '{SERVICE_STAFF}' WHERE name = 'Tom Hargreaves'");
    await Promise.all([roles.ended, signedOut.ended]);
    expect(performance.now() - began).toBeLessThan(15_000);
    await register.sql("UPDATE person SET roles = array_remove(roles, 'SERVICE_STAFF') WHERE name = 'Tom Hargreaves'");
  });

  it("asks everybody to look again when the line to the database broke and came back, and hears again", async () => {
    const tomHears = await listenTo(register.address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    const before = tomHears.told.length;
    await register.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%' OR query = 'SELECT 1' AND state = 'idle' AND pid <> pg_backend_pid()",
    );
    await expect.poll(() => tomHears.told.length, { timeout: 8_000 }).toBeGreaterThan(before);
    expect(tomHears.told.at(-1).kind).toBe("LOOK_AGAIN");
    await decide();
    await tomHears.heard("DECISION");
  });

  it("leaves one trace of having been followed", async () => {
    const tomHears = await listenTo(register.address, tom, meeting.globalId);
    await tomHears.heard("LOOK_AGAIN");
    await decide();
    await tomHears.heard("DECISION");
    const events = await register.sql("SELECT kind FROM audit_event WHERE act = 'meetingChanged' AND entity_id = $1", [
      meeting.id,
    ]);
    expect(events).toEqual([{ kind: "READ" }]);
  });
});
