import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { type Arranged, aPanelMeeting, setMeeting } from "../support/a-removal.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const AGREE = `mutation ($input: AgreeActionInput!) { agreeAction(input: $input) {
  action { text dueOn dueMeeting { id heldOn } agreedMeeting { id } ownerService { code } ownerPerson { name } state }
  entry { reference openActionCount nextActionDueOn } meeting { id } userErrors { code message field source } } }`;

let register: TestRegister;
let support: TestPerson;
let service: string;
let first: Arranged;
let second: Arranged;

beforeAll(async () => {
  register = await startRegister();
  support = await register.as("Bea Lindqvist");
  const [row] = await register.sql<{ id: string }>(
    "SELECT s.id FROM service s JOIN authority a ON a.id = s.authority_id WHERE s.code = 'EWS' AND a.code = 'AFC'",
  );
  service = globalId("Service", row?.id ?? "");
});
afterAll(async () => await register.stop());

async function agree(input: Record<string, unknown>, person = support) {
  return (await person.ask(AGREE, { input: { text: "Ring the parent", ownerServiceId: service, ...input } }))
    .agreeAction;
}

describe("agreeAction", () => {
  it("asks for a day while no later panel is planned", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await agree({ entryId: entry.globalId });
    expect(answer.userErrors).toMatchObject([{ code: "INVALID", field: ["dueOn"] }]);
    expect(answer).toMatchObject({ action: null, entry: { reference: entry.reference, openActionCount: 0 } });
  });

  it("agrees an action for a day, owned by a service", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await agree({ entryId: entry.globalId, text: "  Ring the parent  ", dueOn: "2026-12-01" });
    expect(answer.userErrors).toEqual([]);
    expect(answer.action).toMatchObject({
      text: "Ring the parent",
      dueOn: "2026-12-01",
      dueMeeting: null,
      agreedMeeting: null,
      ownerService: { code: "EWS" },
      ownerPerson: null,
      state: "OPEN",
    });
    expect(answer.entry).toMatchObject({ openActionCount: 1, nextActionDueOn: "2026-12-01" });
  });

  it("is due at the nearest panel when no day is given between meetings", async () => {
    first = await aPanelMeeting(register, { heldOn: "2026-12-03", state: "CIRCULATED" });
    second = await aPanelMeeting(register, { heldOn: "2026-12-17" });
    const answer = await agree({ entryId: (await aRegisterEntry(register)).globalId });
    expect(answer.action).toMatchObject({ dueOn: "2026-12-03", dueMeeting: { id: first.globalId } });
  });

  it("is refused at a meeting that is not in session", async () => {
    const entry = await aRegisterEntry(register);
    const answer = await agree({ entryId: entry.globalId, meetingId: first.globalId });
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("AFC-108") }]);
  });

  it("is due at the meeting after the one in session that agrees it", async () => {
    register.today("2026-12-03");
    await setMeeting(register, first, "IN_SESSION");
    const answer = await agree({ entryId: (await aRegisterEntry(register)).globalId, meetingId: first.globalId });
    expect(answer.action).toMatchObject({
      dueOn: "2026-12-17",
      dueMeeting: { id: second.globalId },
      agreedMeeting: { id: first.globalId },
    });
    expect(answer.meeting).toEqual({ id: first.globalId });
  });

  it.each([
    [{ text: "   " }, "REFUSED", "AFC-24"],
    [{ text: "x".repeat(10_001) }, "INVALID", null],
    [{ ownerServiceId: null }, "REFUSED", "AFC-118"],
    [{ dueOn: "2026-11-30" }, "REFUSED", "Q47"],
  ])("refuses %o", async (change, code, clause) => {
    const entry = await aRegisterEntry(register);
    const answer = await agree({ entryId: entry.globalId, ...change });
    expect(answer.userErrors).toMatchObject([{ code }]);
    if (clause) expect(answer.userErrors[0].source).toContain(clause);
    expect(answer.entry.openActionCount).toBe(0);
  });

  it("refuses an action for a child who was voided, and one at a closed meeting", async () => {
    const voided = await aRegisterEntry(register, { status: "VOIDED" });
    expect((await agree({ entryId: voided.globalId })).userErrors).toMatchObject([{ code: "REFUSED" }]);
    await setMeeting(register, first, "CLOSED");
    const answer = await agree({ entryId: (await aRegisterEntry(register)).globalId, meetingId: first.globalId });
    expect(answer.userErrors).toMatchObject([{ code: "REFUSED", source: expect.stringContaining("Q39") }]);
  });

  it("answers records of another authority as if they were not there", async () => {
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    expect((await agree({ entryId: elsewhere.globalId })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const [foreign] = await register.sql<{ id: string }>(
      "SELECT p.id FROM person p JOIN authority a ON a.id = p.authority_id WHERE a.code = 'FEN' LIMIT 1",
    );
    const entry = await aRegisterEntry(register);
    const answer = await agree({ entryId: entry.globalId, ownerPersonId: globalId("Person", foreign?.id ?? "") });
    expect(answer.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["ownerPersonId"] }]);
  });

  it("agrees once, however often the same request arrives", async () => {
    const entry = await aRegisterEntry(register);
    const input = { entryId: entry.globalId, dueOn: "2026-12-10", idempotencyKey: "one-tap" };
    const answers = await Promise.all([1, 2, 3].map(() => agree(input)));
    expect(answers.map((answer) => answer.entry.openActionCount)).toEqual([1, 1, 1]);
  });

  it("is forbidden to a panel member", async () => {
    const member = await register.as("Tom Hargreaves");
    const entry = await aRegisterEntry(register);
    const answer = await member.send(AGREE, {
      input: { entryId: entry.globalId, text: "Ring", ownerServiceId: service },
    });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  describe("in one line", () => {
    beforeAll(async () => {
      register.today("2026-11-26");
      await setMeeting(register, first, "CIRCULATED");
    });

    const line = async (words: string, more: Record<string, unknown> = {}) => {
      const entry = await aRegisterEntry(register);
      const none = { text: null, ownerServiceId: null };
      return await agree({ ...none, entryId: entry.globalId, line: words, ...more });
    };

    it("AFC-118: reads what, by whom and by which panel", async () => {
      const answer = await line("Ring the school about a timetable @EWS due:+2p");
      expect(answer).toMatchObject({
        userErrors: [],
        action: {
          text: "Ring the school about a timetable",
          ownerService: { code: "EWS" },
          dueOn: "2026-12-17",
          dueMeeting: { id: second.globalId },
        },
      });
    });

    it("knows a service by the procedure's other words, and a person by name", async () => {
      expect((await line("Visit @Education Welfare due:5wd")).action).toMatchObject({
        text: "Visit",
        ownerService: { code: "EWS" },
        dueOn: "2026-12-03",
        dueMeeting: null,
      });
      expect((await line("Visit @Tom Hargreaves due:17/12")).action).toMatchObject({
        ownerPerson: { name: "Tom Hargreaves" },
        ownerService: null,
        dueOn: "2026-12-17",
      });
    });

    it("counts on in the rhythm where a later panel is not planned yet", async () => {
      expect((await line("Report @EWS due:+3p")).action).toMatchObject({ dueOn: "2026-12-31", dueMeeting: null });
    });

    it("takes from beside the line what the line leaves out, and nothing else", async () => {
      const beside = { ownerServiceId: service, due: "+2p" };
      expect((await line("Ring the parent", beside)).action).toMatchObject({
        text: "Ring the parent",
        ownerService: { code: "EWS" },
        dueOn: "2026-12-17",
      });
      expect((await line("Ring @SEND due:+1p", beside)).action).toMatchObject({
        ownerService: { code: "SEND" },
        dueOn: "2026-12-03",
      });
    });

    it.each([
      ["Ring @NOBODY due:+1p", "line", "Nobody here"],
      ["Ring @EWS due:Monday", "line", "The day cannot be read"],
      ["Ring @EWS @SEND", "line", "one line for each"],
    ])("says what it cannot read in %o, and agrees nothing", async (words, field, said) => {
      const answer = await line(words);
      expect(answer.action).toBeNull();
      expect(answer.userErrors).toMatchObject([
        { code: "INVALID", field: [field], message: expect.stringContaining(said) },
      ]);
    });

    it("asks for words and an owner as ever, and for a day that can be read", async () => {
      expect((await line("@EWS")).userErrors).toMatchObject([{ code: "REFUSED" }]);
      expect((await line("Ring the parent")).userErrors).toMatchObject([{ code: "REFUSED" }]);
      expect((await line("Ring @EWS", { due: "soon" })).userErrors).toMatchObject([
        { code: "INVALID", field: ["due"] },
      ]);
    });

    it("offers the next two panels and five working days, as they are written in a line", async () => {
      const choices = `query ($id: ID!) { meeting(id: $id) { dueChoices { written label dueOn } } }`;
      const { meeting } = await support.ask(choices, { id: first.globalId });
      expect(meeting.dueChoices).toEqual([
        { written: "+1p", label: "Next panel", dueOn: "2026-12-17" },
        { written: "+2p", label: "The panel after", dueOn: "2026-12-31" },
        { written: "5wd", label: "5 working days", dueOn: "2026-12-03" },
      ]);
    });
  });
});
