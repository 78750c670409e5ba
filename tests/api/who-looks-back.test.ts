import { makeSchema } from "@rome/api/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { PERSON_OF } from "../support/a-person-of-each-role.js";
import { documentFor, rootFields } from "../support/bare-document.js";
import { lookBack } from "../support/look-back.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LIST = "{ register { totalCount } }";
const RECORD = "query ($reference: String!) { registerEntry(reference: $reference) { reference } }";
const AT = "2026-11-26T09:00:00.000Z";

/** What is asked of everybody, now and back then. */
const QUERIES = rootFields(await makeSchema())
  .filter(({ kind, field }) => kind === "query" && field.name !== "viewer")
  .map((root) => documentFor(root));

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  register.now("2026-12-01T09:00:00Z");
  bea = await register.as(PERSON_OF.REGISTER_ADMIN);
});
afterAll(async () => await register.stop());

function isForbidden({ errors }: { errors?: { extensions: { code: string } }[] }): boolean {
  return errors?.[0]?.extensions.code === "FORBIDDEN";
}

describe("looking back", () => {
  it("is for keepers and for those who look after the records, and shows each of them no more than now", async () => {
    const signedIn = Object.entries(PERSON_OF).filter(([role]) => role !== "ALTERNATE" && role !== "GUEST");
    for (const [role, name] of signedIn) {
      const person = await register.as(name);
      if (!["REGISTER_ADMIN", "STRATEGIC_LEAD", "AUDITOR", "DATA_PROTECTION_OFFICER"].includes(role)) {
        expect(await lookBack(register, person, AT, LIST)).toMatchObject({
          status: 403,
          errors: [{ extensions: { code: "FORBIDDEN" } }],
        });
        continue;
      }
      for (const query of QUERIES) {
        const [then, now] = [await lookBack(register, person, AT, query), await person.send(query)];
        expect({ query, isForbidden: isForbidden(then) }).toEqual({ query, isForbidden: isForbidden(now) });
      }
    }
  });

  it("shows the auditor the trail and the sharing log as they stood, and no child", async () => {
    const noor = await register.as(PERSON_OF.AUDITOR);
    const { reference } = await aRegisterEntry(register);
    const looks = `query ($reference: String!) { whoLooked(reference: $reference) { totalCount nodes { at } }
      trail(filter: { reference: $reference }) { nodes { at } } sharings { totalCount } }`;
    const then = "2027-03-01T11:00:00.000Z";
    for (const at of [then, "2027-03-01T12:00:00.000Z"]) {
      register.now(at);
      await bea.ask(RECORD, { reference });
      await register.sql(
        `INSERT INTO sharing (authority_id, form, what, child_count, shared_by, shared_at)
         SELECT authority_id, 'PRINT', 'The register', 0, id, $1 FROM person WHERE name = 'Bea Lindqvist'`,
        [at],
      );
    }
    const { data: stood } = await lookBack(register, noor, then, looks, { reference });
    const now = await noor.ask(looks, { reference });
    expect(stood.whoLooked).toEqual({ totalCount: 1, nodes: [{ at: then }] });
    expect(stood.trail.nodes).toEqual(stood.whoLooked.nodes);
    expect(now.whoLooked.nodes.length).toBeGreaterThan(1);
    expect(now.sharings.totalCount).toBe(stood.sharings.totalCount + 1);
    expect((await lookBack(register, noor, then, RECORD, { reference })).errors[0].extensions.code).toBe("FORBIDDEN");
  });

  it("shows the data protection officer disputed facts as they stood", async () => {
    const selwyn = await register.as(PERSON_OF.DATA_PROTECTION_OFFICER);
    const { childId } = await aRegisterEntry(register);
    const before = "2027-03-02T10:00:00Z";
    register.now("2027-03-02T11:00:00Z");
    const input = { recordId: globalId("Child", childId), field: "sex", shouldBe: "Female", saidBy: "The mother" };
    await act(bea, "disputeAccuracy", "DisputeAccuracyInput", input, "dispute { id }");
    expect((await selwyn.ask("{ disputes { totalCount } }")).disputes.totalCount).toBe(1);
    expect((await lookBack(register, selwyn, before, "{ disputes { totalCount } }")).data.disputes.totalCount).toBe(0);
  });

  it("says of what is kept as it stands now only that it is not kept for a past moment", async () => {
    const selwyn = await register.as("Selwyn Achterberg");
    for (const query of ["{ subjectAccessRequests { totalCount } }", "{ retentionSchedule { __typename } }"])
      expect(await lookBack(register, selwyn, AT, query)).toMatchObject({
        errors: [{ extensions: { code: "NO_PAST" } }],
      });
  });
});
