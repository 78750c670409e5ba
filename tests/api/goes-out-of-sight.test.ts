import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aPathwayReferral } from "../support/a-board.js";
import { aRegisterEntry } from "../support/a-child.js";
import { clearPanel } from "../support/a-meeting.js";
import { aRestriction } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LIST = "{ pathwayReferrals { totalCount nodes { id entry { reference child { lastName } } } } }";
const REFER = `mutation ($input: ReferToPathwayInput!) { referToPathway(input: $input) {
  referral { reason entry { reference child { lastName } } } userErrors { code message } } }`;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
});
beforeEach(async () => await clearPanel(register));
afterAll(async () => await register.stop());

/** Waits until somebody waits for a lock of a table. */
async function untilHeldUp(table: string): Promise<void> {
  for (;;) {
    const [waiting] = await register.sql<{ n: number }>(
      "SELECT count(*)::int AS n FROM pg_locks WHERE relation = $1::regclass AND NOT granted",
      [table],
    );
    if (waiting?.n) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("a record that goes out of sight while it is read", () => {
  it("is left out of the list, first time and compiled, and no fault is told", async () => {
    const stays = await aRegisterEntry(register);
    await aPathwayReferral(register, stays);
    for (const lastName of ["Zqgone", "Zqgonetoo", "Zqgonethree"]) {
      const entry = await aRegisterEntry(register, { lastName });
      await aPathwayReferral(register, entry);
      await register.sql("BEGIN");
      await register.sql("LOCK TABLE audit_event IN EXCLUSIVE MODE");
      const asked = bea.send(LIST, {});
      await untilHeldUp("audit_event");
      await aRestriction(register, entry, ["Amara Delacroix"]);
      await register.sql("COMMIT");
      const { data, errors } = await asked;
      expect(errors).toBeUndefined();
      expect(data.pathwayReferrals).toMatchObject({
        totalCount: 1,
        nodes: [{ entry: { reference: stays.reference } }],
      });
      expect(JSON.stringify(data)).not.toContain(lastName);
    }
  });

  it("is refused by name in the answer to an act, which stands", async () => {
    const entry = await aRegisterEntry(register, { lastName: "Zqgone" });
    const other = new pg.Client({ connectionString: register.apiUrl });
    await other.connect();
    await register.sql("BEGIN");
    await register.sql("LOCK TABLE audit_event IN EXCLUSIVE MODE");
    const input = { entryId: entry.globalId, board: "FAIR_ACCESS", reason: "Name a school." };
    const asked = bea.send(REFER, { input });
    await untilHeldUp("audit_event");
    await other.query("BEGIN");
    const locked = other.query("LOCK TABLE pathway_referral IN ACCESS EXCLUSIVE MODE");
    await untilHeldUp("pathway_referral");
    await register.sql("COMMIT");
    await locked;
    await untilHeldUp("pathway_referral");
    await aRestriction(register, entry, ["Amara Delacroix"]);
    await other.query("COMMIT");
    const { data, errors } = await asked;
    await other.end();
    expect(errors).toMatchObject([
      { extensions: { code: "OUT_OF_SIGHT" }, message: expect.stringContaining("Look again") },
    ]);
    expect(JSON.stringify({ data, errors })).not.toMatch(/Zqgone|Name a school/);
    expect(await register.sql("SELECT FROM pathway_referral")).toHaveLength(1);
  });
});
