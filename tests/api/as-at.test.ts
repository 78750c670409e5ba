import { CUT_AT_MOMENT, WITH_HISTORY } from "@rome/api/platform/data-map/history-table";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { aMeeting, anAgendaItem } from "../support/a-meeting.js";
import { lookBack } from "../support/look-back.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LIST = `query { register(first: 20) { totalCount nodes { reference group groupName locationStatus population openActionCount
  nextActionDueOn child { firstName lastName age } leadService { code } } } }`;
const CASE = `query ($reference: String!) { registerEntry(reference: $reference) { reference version group locationStatus
  child { firstName lastName formerNames version } fullCase { openActions { text dueOn state } caseNotes { totalCount nodes { text } }
  timeline(first: 20) { totalCount nodes { what at } } changesSinceLastPanel { kind before after on } } } }`;
const ACTS = {
  group: `mutation ($input: ChangeReferralGroupInput!) { done: changeReferralGroup(input: $input) { userErrors { message } } }`,
  location: `mutation ($input: RecordLocationInput!) { done: recordLocation(input: $input) { userErrors { message } } }`,
  name: `mutation ($input: CorrectChildInput!) { done: correctChild(input: $input) { userErrors { message } } }`,
  action: `mutation ($input: AgreeActionInput!) { done: agreeAction(input: $input) { userErrors { message } } }`,
  note: `mutation ($input: AddCaseNoteInput!) { done: addCaseNote(input: $input) { userErrors { message } } }`,
};
const INSTANTS = Number(process.env.INSTANTS ?? 40);
const START = Date.parse("2026-11-26T09:00:00Z");
const HOUR = 3_600_000;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
afterAll(async () => await register.stop());

const back = async (person: TestPerson, at: string, query: string, variables: Record<string, unknown> = {}) =>
  await lookBack(register, person, at, query, variables);

async function serviceId(): Promise<string> {
  const [row] = await register.sql<{ id: string }>(
    "SELECT s.id FROM service s JOIN authority a ON a.id = s.authority_id WHERE s.code = 'EWS' AND a.code = 'AFC'",
  );
  return globalId("Service", row?.id ?? "");
}

interface Step {
  act: keyof typeof ACTS;
  who: number;
  word: number;
}

/** One act on one child, at the version it stands at. */
async function take({ act, who, word }: Step, entries: readonly ArrangedEntry[], service: string): Promise<void> {
  const entry = entries[who % entries.length];
  if (!entry) throw new Error("No entry");
  const { registerEntry: now } = await bea.ask(CASE, { reference: entry.reference });
  const on = { entryId: entry.globalId, version: now.version };
  const inputs = {
    group: { ...on, group: GROUPS[word % GROUPS.length], reason: "Moved." },
    location: { ...on, locationStatus: word % 2 ? "LOCATED" : "NOT_LOCATED", evidence: "Seen." },
    name: {
      childId: globalId("Child", entry.childId),
      version: now.child.version,
      firstName: `Wren${word}`,
      reason: "Seen.",
    },
    action: { entryId: entry.globalId, text: `Ring number ${word}`, ownerServiceId: service, dueOn: "2027-03-01" },
    note: { entryId: entry.globalId, text: `Note ${word}` },
  };
  await bea.ask(ACTS[act], { input: inputs[act] });
}

const GROUPS = ["ON_ROLL_NOT_ATTENDING", "NOT_ON_ROLL_HARD_TO_PLACE", "CONCERNS_OR_RISK_OF_BREAKDOWN"];

describe("the register as it stood", () => {
  it("is what the pages showed at that moment, for every moment of a random history", async () => {
    const service = await serviceId();
    const entries = [await aRegisterEntry(register), await aRegisterEntry(register), await aRegisterEntry(register)];
    const step = fc.record({
      act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
      who: fc.nat(2),
      word: fc.nat(99),
    });
    const [steps = []] = fc.sample(fc.array(step, { minLength: INSTANTS, maxLength: INSTANTS }), 1);
    const seen: { at: string; list: unknown; cases: unknown[] }[] = [];
    for (const [number, one] of steps.entries()) {
      register.now(START + number * HOUR);
      await take(one, entries, service);
      const at = new Date(START + number * HOUR + 1000).toISOString();
      register.now(at);
      const cases = [];
      for (const { reference } of entries) cases.push(await bea.ask(CASE, { reference }));
      seen.push({ at, list: await bea.ask(LIST), cases });
    }
    register.now(START + INSTANTS * HOUR);
    for (const { at, list, cases } of seen) {
      expect((await back(bea, at, LIST)).data, at).toEqual(list);
      for (const [number, { reference }] of entries.entries())
        expect((await back(bea, at, CASE, { reference })).data, at).toEqual(cases[number]);
    }
    expect((await back(bea, "2020-01-01T00:00:00Z", LIST)).data.register).toEqual({ totalCount: 0, nodes: [] });
  }, 120_000);

  it("cannot be written to, and says how to go on", async () => {
    const entry = await aRegisterEntry(register);
    const at = new Date(START).toISOString();
    const { data } = await back(bea, at, ACTS.note, { input: { entryId: entry.globalId, text: "Too late" } });
    expect(data.done.userErrors[0].message).toContain("Go back to now");
    expect(await register.sql("SELECT FROM case_note WHERE text = 'Too late'")).toEqual([]);
  });

  it("is only for moments that have passed", async () => {
    for (const unfit of [
      "tomorrow",
      "2099-01-01T00:00:00Z",
      "2026-13-45T10:00",
      "2026-11-03T99:99",
      "2026-02-31T10:00",
    ])
      expect(await back(bea, unfit, LIST)).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
      });
  });

  it("leaves an event that says which moment was looked at", async () => {
    const at = new Date(START).toISOString();
    await back(bea, at, LIST);
    const [event] = await register.sql("SELECT kind, act, rule FROM audit_event ORDER BY seq DESC LIMIT 1");
    expect(event).toEqual({ kind: "READ", act: "register", rule: `As it stood at ${at}` });
  });

  it("shows nothing of another authority, and of a child behind a conflict of interest neither past nor present", async () => {
    const elsewhere = await aRegisterEntry(register, { authority: "FEN" });
    const entry = await aRegisterEntry(register);
    const at = new Date(Date.now() + 1000).toISOString();
    expect((await back(bea, at, CASE, { reference: elsewhere.reference })).data.registerEntry).toBeNull();
    expect((await back(bea, at, CASE, { reference: entry.reference })).data.registerEntry).not.toBeNull();
    await register.sql(
      `INSERT INTO conflict_of_interest (authority_id, child_id, person_id, with_household, reason, declared_by, declared_at)
       SELECT c.authority_id, c.id, p.id, false, 'A cousin', p.id, now() FROM child c JOIN person p ON p.authority_id = c.authority_id
       WHERE c.id = $1 AND p.name = 'Bea Lindqvist'`,
      [entry.childId],
    );
    expect((await back(bea, at, CASE, { reference: entry.reference })).data.registerEntry).toBeNull();
    const { data } = await back(bea, at, "{ register(first: 50) { nodes { reference } } }");
    expect(data.register.nodes.map((one: any) => one.reference)).not.toContain(entry.reference);
  });

  it("keeps what hangs on an action or an item of a hidden child behind the wall, as the API's own role", async () => {
    const entry = await aRegisterEntry(register);
    const action = await anAction(register, entry);
    const item = await anAgendaItem(register, await aMeeting(register), entry);
    await register.sql(
      `WITH g AS (INSERT INTO guest (authority_id, meeting_id, person_id, reason, invited_by, invited_at)
         SELECT i.authority_id, i.meeting_id, p.id, 'Knows the family.', p.id, now() FROM agenda_item i
         JOIN person p ON p.authority_id = i.authority_id AND p.name = 'Gethin Rowe' WHERE i.id = $1 RETURNING authority_id, id)
       INSERT INTO guest_item (authority_id, guest_id, item_id) SELECT authority_id, id, $1 FROM g`,
      [item.id],
    );
    await register.sql(
      `INSERT INTO action_update (authority_id, action_id, progress, text, made_by)
       SELECT a.authority_id, a.id, 'ON_TRACK', 'They rang back', p.id FROM action a JOIN person p ON p.authority_id = a.authority_id
       WHERE a.id = $1 AND p.name = 'Tom Hargreaves'`,
      [action.id],
    );
    const seen = async (hidden: string[]) => {
      const [authority] = await register.sql<{ id: string }>("SELECT id FROM authority WHERE code = 'AFC'");
      const client = new pg.Client({ connectionString: register.apiUrl });
      await client.connect();
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.authority_id', $1, true), set_config('app.hidden', $2, true)", [
        authority?.id,
        `{${hidden.join(",")}}`,
      ]);
      const { rowCount } = await client.query(
        "SELECT FROM row_history WHERE row_id = $1 OR row->>'action_id' = $1::text OR row->>'item_id' = $2::text",
        [action.id, item.id],
      );
      await client.end();
      return rowCount;
    };
    expect(await seen([])).toBe(3);
    expect(await seen([entry.childId, entry.id])).toBe(0);
  });
});

describe("the tables whose past can be read", () => {
  it("have each a view of the same columns, and every table of a child's page is among them", async () => {
    const columns = async (schema: string, names: readonly string[]) =>
      await register.sql(
        `SELECT table_name, string_agg(column_name || ' ' || udt_name, ', ' ORDER BY column_name) AS columns FROM information_schema.columns
         WHERE table_schema = $1 AND table_name = ANY($2) GROUP BY table_name ORDER BY table_name`,
        [schema, [...names]],
      );
    const views = await register.sql<{ name: string }>(
      `SELECT viewname AS name FROM pg_views WHERE schemaname = 'as_at'`,
    );
    expect(views.map(({ name }) => name).sort()).toEqual([...WITH_HISTORY, ...CUT_AT_MOMENT].sort());
    const read = [...WITH_HISTORY, ...CUT_AT_MOMENT];
    expect(await columns("as_at", read)).toEqual(await columns("public", read));
  });
});
