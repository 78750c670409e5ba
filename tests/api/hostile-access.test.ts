import { afterAll, beforeAll, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { act, aMeetingInSession, anAgendaItem, seatId } from "../support/a-meeting.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { aSecondReplica } from "../support/second-replica.js";

const ENTRY =
  "query ($reference: String!) { registerEntry(reference: $reference) { reference fullCase { __typename } } }";

let register: TestRegister;
let replica: Awaited<ReturnType<typeof aSecondReplica>>;
let bea: TestPerson;
let entry: ArrangedEntry;

beforeAll(async () => {
  register = await startRegister();
  replica = await aSecondReplica(register);
  bea = await register.as("Bea Lindqvist");
  entry = await aRegisterEntry(register);
});
afterAll(async () => {
  await replica.stop();
  await register.stop();
});

/** What a proxy, or somebody who plays one, may say of a request. */
const FORGED = {
  "x-forwarded-user": "amara.delacroix@afc.example",
  "x-forwarded-email": "amara.delacroix@afc.example",
  "x-forwarded-for": "127.0.0.1",
  "x-forwarded-proto": "https",
  "x-forwarded-groups": "STRATEGIC_LEAD",
  "x-remote-user": "Amara Delacroix",
  "x-user-id": "1",
  "x-role": "STRATEGIC_LEAD",
  "x-roles": "STRATEGIC_LEAD",
  "x-authority-id": "AFC",
  "x-original-url": "/graphql",
  "x-http-method-override": "POST",
  "x-ms-client-principal": Buffer.from('{"roles":["STRATEGIC_LEAD"]}').toString("base64"),
  authorization: "Bearer STRATEGIC_LEAD",
};

async function askWith(headers: Record<string, string>): Promise<string | undefined> {
  const body = JSON.stringify({ query: ENTRY, variables: { reference: entry.reference } });
  const response = await fetch(`${register.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}

it("case 10: believes no header about who somebody is, or what they may do", async () => {
  const { cookie } = await register.as("Yasmin Thorne");
  for (const [name, value] of Object.entries(FORGED)) {
    expect(await askWith({ [name]: value }), name).toBe("UNAUTHENTICATED");
    expect(await askWith({ [name]: value, cookie }), name).toBe(name === "authorization" ? "BAD_REQUEST" : "FORBIDDEN");
  }
  const { authorization: _, ...forged } = FORGED;
  expect(await askWith({ ...forged, cookie })).toBe("FORBIDDEN");
  const [last] = await register.sql("SELECT roles FROM audit_event WHERE kind = 'REFUSAL' ORDER BY seq DESC LIMIT 1");
  expect(last).toEqual({ roles: ["REPORT_READER"] });
});

it("case 11: a role that is taken is gone with the next request, at every replica; an account that is closed, too", async () => {
  const gethin = await register.as("Gethin Rowe");
  const both = async () => [
    await thrownCode(gethin, ENTRY, { reference: entry.reference }),
    await replica.send(gethin, ENTRY, { reference: entry.reference }),
  ];
  expect(await both()).toEqual([null, null]);
  for (let round = 0; round < 10; round++) {
    await register.sql("UPDATE person SET roles = '{REPORT_READER}' WHERE name = 'Gethin Rowe'");
    expect(await both()).toEqual(["FORBIDDEN", "FORBIDDEN"]);
    await register.sql("UPDATE person SET roles = '{INVESTIGATING_OFFICER}' WHERE name = 'Gethin Rowe'");
    expect(await both()).toEqual([null, null]);
  }
  await register.sql("UPDATE person SET is_active = false WHERE name = 'Gethin Rowe'");
  expect(await both()).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED"]);
});

it("case 50: whoever leaves the panel in the middle of a meeting neither reads nor writes in it from then on", async () => {
  const tom = await register.as("Tom Hargreaves");
  const meeting = await aMeetingInSession(register);
  await anAgendaItem(register, meeting, entry);
  const MEETING = "query ($id: ID!) { meeting(id: $id) { id agenda { id } } }";
  expect(await thrownCode(tom, MEETING, { id: meeting.globalId })).toBeNull();
  const [seat] = await register.sql<{ number: number }>(
    "SELECT s.number FROM seat s JOIN seat_holding h ON h.seat_id = s.id AND h.until_on IS NULL JOIN person p ON p.id = h.person_id WHERE p.name = 'Tom Hargreaves'",
  );
  const input = { seatId: await seatId(register, seat?.number ?? 0), untilOn: "2026-11-26" };
  expect((await act(bea, "endSeatHolding", "EndSeatHoldingInput", input, "seat { id }")).userErrors).toEqual([]);
  expect(await thrownCode(tom, MEETING, { id: meeting.globalId })).toBe("FORBIDDEN");
  expect(await replica.send(tom, MEETING, { id: meeting.globalId })).toBe("FORBIDDEN");
  const NOTE = "mutation ($input: AddCaseNoteInput!) { addCaseNote(input: $input) { userErrors { code } } }";
  expect(await thrownCode(tom, NOTE, { input: { entryId: entry.globalId, text: "After all" } })).toBe("FORBIDDEN");
  expect(await register.sql("SELECT FROM case_note")).toEqual([]);
});
