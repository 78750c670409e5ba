import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ArrangedMeeting, act, aMeeting, clearPanel, personId, refusalOf, seatId } from "../support/a-meeting.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;
let cormac: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
  cormac = await register.as("Cormac Dell");
});
beforeEach(async () => {
  register.today("2026-11-26");
  await clearPanel(register);
});
afterAll(async () => await register.stop());

const FIELDS =
  "attendance { state seat { number } person { name } alternate { name } } meeting { attendance { alternate { name } } }";

async function name(meeting: ArrangedMeeting, seat: number, who: string, person = bea) {
  const input = {
    meetingId: meeting.globalId,
    seatId: await seatId(register, seat),
    personId: await personId(register, who),
  };
  return await act(person, "nameAlternate", "NameAlternateInput", input, FIELDS);
}

describe("nameAlternate", () => {
  it("is done by the seat's holder for one meeting, and can be changed", async () => {
    const meeting = await aMeeting(register);
    expect(await name(meeting, 4, "Gethin Rowe", tom)).toMatchObject({
      userErrors: [],
      attendance: {
        state: null,
        seat: { number: 4 },
        person: { name: "Tom Hargreaves" },
        alternate: { name: "Gethin Rowe" },
      },
    });
    expect((await name(meeting, 4, "Petra Vance")).meeting.attendance).toEqual([
      { alternate: { name: "Petra Vance" } },
    ]);
  });

  it("AFC-126: tells who is named at once, and whoever was named before that they need not come", async () => {
    const meeting = await aMeeting(register);
    const told = async () =>
      await register.sql<{ kind: string; name: string }>(
        `SELECT n.kind, p.name FROM notice n JOIN person p ON p.id = n.person_id
         WHERE n.entity_id = $1 AND n.kind LIKE 'ALTERNATE_%' ORDER BY n.kind, p.name`,
        [meeting.id],
      );
    await name(meeting, 4, "Gethin Rowe");
    await name(meeting, 4, "Gethin Rowe");
    expect(await told()).toEqual([{ kind: "ALTERNATE_NAMED", name: "Gethin Rowe" }]);
    await name(meeting, 4, "Petra Vance");
    expect(await told()).toEqual([
      { kind: "ALTERNATE_NAMED", name: "Gethin Rowe" },
      { kind: "ALTERNATE_NAMED", name: "Petra Vance" },
      { kind: "ALTERNATE_REPLACED", name: "Gethin Rowe" },
    ]);
    const [mail] = await register.sql<{ title: string; body: string }>(
      "SELECT title, body FROM outbox WHERE title LIKE '%you no longer attend%'",
    );
    expect(mail?.title).toMatch(/^ROME panel .* you no longer attend for /);
    expect(mail?.body).toContain("You need not come.");
  });

  it("adds somebody new for whoever keeps the register, and for nobody else", async () => {
    const meeting = await aMeeting(register);
    const input = {
      meetingId: meeting.globalId,
      seatId: await seatId(register, 4),
      newPerson: { name: "Neve Stand-In", email: "neve@afc.example" },
    };
    const by = async (person: TestPerson) => await act(person, "nameAlternate", "NameAlternateInput", input, FIELDS);
    expect((await by(tom)).userErrors).toMatchObject([{ code: "REFUSED", field: ["newPerson"] }]);
    expect(await by(bea)).toMatchObject({ userErrors: [], attendance: { alternate: { name: "Neve Stand-In" } } });
    expect(await register.sql("SELECT roles FROM person WHERE name = 'Neve Stand-In'")).toEqual([{ roles: [] }]);
  });

  it("refuses somebody else's seat, unless you keep the register", async () => {
    const meeting = await aMeeting(register);
    expect((await name(meeting, 5, "Gethin Rowe", tom)).userErrors).toMatchObject([{ code: "REFUSED" }]);
    expect((await name(meeting, 5, "Gethin Rowe")).userErrors).toEqual([]);
  });

  it("refuses a seat holder, and somebody who is another seat's alternate", async () => {
    const meeting = await aMeeting(register);
    expect((await name(meeting, 4, "Lowri Castell")).userErrors).toMatchObject([
      { source: expect.stringContaining("AFC-126") },
    ]);
    await name(meeting, 5, "Gethin Rowe");
    expect((await name(meeting, 4, "Gethin Rowe")).userErrors).toMatchObject([
      { code: "REFUSED", field: ["personId"] },
    ]);
  });

  it("refuses a closed or cancelled meeting", async () => {
    expect((await name(await aMeeting(register, { state: "CLOSED" }), 4, "Gethin Rowe")).userErrors).toMatchObject([
      { source: expect.stringContaining("Q39") },
    ]);
    expect((await name(await aMeeting(register, { state: "CANCELLED" }), 4, "Gethin Rowe")).userErrors).toMatchObject([
      { code: "REFUSED" },
    ]);
  });

  it("knows nothing of another authority, and is for the panel", async () => {
    const meeting = await aMeeting(register);
    expect(await name(meeting, 4, "Gethin Rowe", maud)).toMatchObject({
      attendance: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
    expect((await name(meeting, 4, "Ned Halloran")).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["personId"] },
    ]);
    const input = {
      meetingId: meeting.globalId,
      seatId: await seatId(register, 4),
      personId: await personId(register, "Gethin Rowe"),
    };
    expect(await refusalOf(cormac, "nameAlternate", "NameAlternateInput", input)).toBe("FORBIDDEN");
  });
});
