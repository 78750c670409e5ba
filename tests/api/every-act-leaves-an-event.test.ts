import { makeLog } from "@rome/api/platform/log";
import { makeSchema } from "@rome/api/schema";
import { Role, rolesOf } from "@rome/procedure";
import { isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { circulated, fetchAs, papersOf } from "../support/a-paper.js";
import { aPersonOfEachRole } from "../support/a-person-of-each-role.js";
import { bareType, documentFor, type RootField, rootFields } from "../support/bare-document.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

/**
 * Queries that show nothing of a child: staff, schools, the calendar, the procedure, figures, and the viewer. Whatever
 * else is asked leaves an event, and a new query is asked to until it stands here for a reason.
 */
const CHILDLESS = new Set([
  "viewer",
  "schools",
  "services",
  "people",
  "seats",
  "procedure",
  "calendar",
  "calendarFeed",
  "calendarFile",
  "deletionGrounds",
  "directory",
  "duties",
  "importFields",
  "referralForms",
  "usualReturnDay",
  "mailStanding",
  "dashboard",
]);

const schema = await makeSchema();
const queries = rootFields(schema).filter(({ kind, field }) => kind === "query" && !CHILDLESS.has(field.name));

let register: TestRegister;
let people: Record<Role, TestPerson>;
let given: (name: string, root: RootField) => string | undefined;
let files: { path: string; by: Role }[];

beforeAll(async () => {
  // What is made to fail here fails loudly; nobody needs to read it.
  register = await startRegister(makeLog("silent"));
  const bea = await register.as("Bea Lindqvist");
  const entry = await aRegisterEntry(register);
  await anAction(register, entry);
  const meeting = await circulated(register, bea, [entry]);
  const [item] = await register.sql<{ id: string }>("SELECT id FROM agenda_item WHERE meeting_id = $1", [meeting.id]);
  people = await aPersonOfEachRole(register, meeting, [globalId("AgendaItem", item?.id ?? "")]);
  await register.sql(
    `INSERT INTO draft (authority_id, person_id, kind, subject_id, payload)
     SELECT authority_id, id, 'x', 'x', '{}' FROM person WHERE name = 'Bea Lindqvist'`,
  );
  await register.sql(
    "INSERT INTO minutes (authority_id, meeting_id) SELECT authority_id, id FROM panel_meeting WHERE id = $1",
    [meeting.id],
  );
  const hidden = await aRegisterEntry(register);
  await register.sql(
    `INSERT INTO record_restriction (authority_id, child_id, reason, made_by, made_at)
     SELECT authority_id, $1, 'Arranged.', id, now() FROM person WHERE name = 'Amara Delacroix'`,
    [hidden.childId],
  );
  await register.job("papers");
  const [paper] = await papersOf(bea, meeting);
  given = (name, { field }) => {
    if (name === "record") return `"${hidden.reference}"`;
    if (name === "reference") return `"${entry.reference}"`;
    if (name === "entryId") return `"${entry.globalId}"`;
    if (name === "meetingId") return `"${meeting.globalId}"`;
    const shown = bareType(field.type);
    const ids: Record<string, string> = {
      Meeting: meeting.globalId,
      MeetingPaper: paper?.id ?? "",
      Child: globalId("Child", entry.childId),
    };
    return name === "id" && isObjectType(shown) ? `"${ids[shown.name] ?? globalId(shown.name, entry.id)}"` : undefined;
  };
  files = [
    { path: `/papers/${paper?.id}`, by: Role.PANEL_MEMBER },
    { path: `/meetings/${meeting.globalId}/action-sheet.docx?goes=panel`, by: Role.REGISTER_ADMIN },
    { path: "/sharing/log.csv", by: Role.REGISTER_ADMIN },
    { path: "/trail/trail.csv", by: Role.AUDITOR },
  ];
});
afterAll(async () => await register.stop());

async function events(): Promise<number> {
  const [counted] = await register.sql<{ count: number }>("SELECT count(*)::int AS count FROM audit_event");
  return counted?.count ?? 0;
}

function askerOf(root: RootField): TestPerson {
  const role = rolesOf(root.field.name)[0];
  if (!role) throw new Error(`Nobody may ask ${root.field.name}`);
  return people[role];
}

describe("nothing is seen unseen", () => {
  it.each(queries.map((root) => [root.field.name, root] as const))(
    "%s leaves an event, answered or refused",
    async (_name, root) => {
      const before = await events();
      await askerOf(root).send(documentFor(root, given));
      expect(await events()).toBeGreaterThan(before);
    },
  );

  it("a file leaves an event", async () => {
    for (const { path, by } of files) {
      const before = await events();
      expect((await fetchAs(register, people[by], path)).status, path).toBe(200);
      expect(await events(), path).toBeGreaterThan(before);
    }
  });
});

describe("P23: without an event there is no answer", () => {
  beforeAll(async () => {
    await register.sql(`
      CREATE FUNCTION no_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the trail is full'; END $$;
      CREATE TRIGGER no_event BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION no_event();`);
  });
  afterAll(async () => {
    await register.sql("DROP TRIGGER no_event ON audit_event; DROP FUNCTION no_event");
  });

  it.each(queries.map((root) => [root.field.name, root] as const))("%s answers nothing", async (name, root) => {
    const { data, errors } = await askerOf(root).send(documentFor(root, given));
    expect(data?.[name] ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  });

  it("no file goes out", async () => {
    for (const { path, by } of files) {
      const answer = await fetchAs(register, people[by], path);
      expect(answer.status, path).toBe(500);
      expect(answer.text, path).not.toMatch(/Greenwood|Asha/);
    }
  });

  it("nothing is written, and a refusal is no way round", async () => {
    const input = { reason: "No", meetingId: "x", version: 1 };
    await expect(
      act(people.STRATEGIC_LEAD, "cancelMeeting", "CancelMeetingInput", input, "meeting { id }"),
    ).rejects.toThrow();
    const [counted] = await register.sql("SELECT count(*)::int AS count FROM panel_meeting WHERE state = 'CANCELLED'");
    expect(counted).toEqual({ count: 0 });
  });
});
