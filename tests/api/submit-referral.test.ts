import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry, globalId } from "../support/a-child.js";
import { aDeath } from "../support/an-ending.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const SUBMIT = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { reference
  referral { id state group criteria { code } spokeTo service { code } referredBy { name } child { firstName lastName upn }
    signsOfSafety { concerns } meeting { heldOn } entry { reference } }
  entry { reference status population dateAdded school { name } borough { code } dataProvider { code } previousEntry { reference } }
  knownEntry { reference } ${USER_ERRORS} } }`;
const ME = { firstName: "Juno", lastName: "Ashcombe", dateOfBirth: "2013-03-09" };

let register: TestRegister;
let tom: TestPerson;
let staff: TestPerson;
let words: Record<string, unknown>;

beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
  staff = await register.as("Cormac Dell");
  const { services, procedure } = await tom.ask("{ services { id code } procedure { criteria { code } } }");
  words = {
    group: "CONCERNS_OR_RISK_OF_BREAKDOWN",
    criteria: [procedure.criteria[0].code],
    workingWell: "Likes art.",
    concerns: "Not eating.",
    needsToHappen: "Home visit.",
    teamIds: [services[0].id],
  };
});
afterAll(async () => await register.stop());

let count = 0;

/** A child nobody has named before. */
function newChild(more: Record<string, unknown> = {}) {
  count += 1;
  const letters = [...String(count)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  return { firstName: `Quill${letters}`, lastName: `Harrow${letters}`, dateOfBirth: "2013-03-09", ...more };
}

async function submit(more: Record<string, unknown> = {}, person = tom) {
  return (await person.ask(SUBMIT, { input: { child: newChild(), ...words, ...more } })).submitReferral;
}

describe("submitReferral", () => {
  it("SUF-80: refers no child whose death is recorded, and keeps nothing of the form", async () => {
    const child = newChild();
    await aDeath(register, child);
    const died = { code: "REFUSED", field: ["child"], message: expect.stringContaining("has died") };
    expect(await submit({ child })).toMatchObject({ referral: null, entry: null, userErrors: [died] });
    expect(await register.sql("SELECT FROM register_entry")).toEqual([]);
  });

  it("puts the child on the register at once, with the note and the referral", async () => {
    const given = {
      boroughCode: "RICHMOND",
      schoolName: "Larkspur High",
      onRoll: false,
      hoursPerWeek: 0,
      spokeTo: " Head of year ",
    };
    const sent = await submit({ child: { ...ME, upn: "b801200005001" }, ...given });
    expect(sent.userErrors).toEqual([]);
    expect(sent.referral).toMatchObject({
      state: "SCREENED",
      spokeTo: "Head of year",
      service: { code: "EWS" },
      referredBy: { name: "Tom Hargreaves" },
      child: { firstName: "Juno", lastName: "Ashcombe", upn: "B801200005001" },
      signsOfSafety: { concerns: "Not eating." },
      meeting: null,
    });
    expect(sent.entry).toMatchObject({
      status: "ADDED",
      population: "MISSING",
      dateAdded: "2026-11-26",
      school: { name: "Larkspur High" },
      borough: { code: "RICHMOND" },
      dataProvider: { code: "EWS" },
      previousEntry: null,
    });
    expect(sent.entry.reference).toMatch(/^AFC-2026-\d{4}$/);
    expect(sent.reference).toBe(sent.entry.reference);
  });

  it("never enters a known child twice: by name and date of birth, by a former name, by id", async () => {
    const known = await aRegisterEntry(register, {
      firstName: "Wren",
      lastName: "Oakhurst",
      dateOfBirth: "2014-06-01",
    });
    await register.sql("UPDATE child SET former_names = '{Wren Birch}' WHERE id = $1", [known.childId]);
    const wren = { firstName: "wren", lastName: "OAKHURST", dateOfBirth: "2014-06-01" };
    for (const given of [
      { child: wren },
      { child: { ...wren, lastName: "Birch" } },
      { child: null, childId: globalId("Child", known.childId) },
    ]) {
      expect(await submit(given)).toMatchObject({
        referral: null,
        knownEntry: { reference: known.reference },
        userErrors: [{ code: "REFUSED", field: ["child"], source: expect.stringContaining("AFC-61") }],
      });
    }
    const [{ count: entries } = { count: 0 }] = await register.sql(
      "SELECT count(*)::int AS count FROM register_entry WHERE child_id = $1",
      [known.childId],
    );
    expect(entries).toBe(1);
  });

  it("tells service staff that a child is known, but not which entry", async () => {
    const known = await aRegisterEntry(register, { firstName: "Bryn", lastName: "Calder", dateOfBirth: "2014-06-01" });
    const sent = await submit({ child: { firstName: "Bryn", lastName: "Calder", dateOfBirth: "2014-06-01" } }, staff);
    expect(sent).toMatchObject({ knownEntry: null, reference: null, userErrors: [{ code: "REFUSED" }] });
    expect(JSON.stringify(sent)).not.toContain(known.reference);
  });

  it("gives service staff the reference of what they sent, and no way to the register", async () => {
    const sent = await submit({}, staff);
    expect(sent).toMatchObject({
      userErrors: [],
      entry: null,
      referral: { child: null, entry: null, signsOfSafety: { concerns: "Not eating." } },
    });
    expect(sent.reference).toMatch(/^AFC-2026-/);
  });

  it("takes one of two equal referrals sent at the same moment", async () => {
    const child = newChild();
    const both = await Promise.all([submit({ child }), submit({ child }, staff)]);
    expect(both.filter((sent) => sent.userErrors.length === 0)).toHaveLength(1);
    expect(both.flatMap((sent) => sent.userErrors)).toMatchObject([{ code: "REFUSED" }]);
  });

  it("sends once, however often the same request arrives", async () => {
    const child = newChild();
    const [one, two] = await Promise.all([1, 2].map(() => submit({ child, idempotencyKey: "send-1" })));
    expect(one.reference).toBe(two.reference);
    expect(one.referral.id).toBe(two.referral.id);
  });

  it("brings a child who left back as a new entry that points to the old one", async () => {
    const before = await aRegisterEntry(register, { firstName: "Petra", lastName: "Lund", dateOfBirth: "2012-01-05" });
    await register.sql("ALTER TABLE register_entry DISABLE TRIGGER removal_wall");
    await register.sql("UPDATE register_entry SET status = 'REMOVED', removed_on = '2026-10-01' WHERE id = $1", [
      before.id,
    ]);
    await register.sql("ALTER TABLE register_entry ENABLE TRIGGER removal_wall");
    const sent = await submit({ child: { firstName: "Petra", lastName: "Lund", dateOfBirth: "2012-01-05" } });
    expect(sent.entry.previousEntry).toEqual({ reference: before.reference });
    const [{ count: children } = { count: 0 }] = await register.sql(
      "SELECT count(*)::int AS count FROM child WHERE last_name = 'Lund'",
    );
    expect(children).toBe(1);
  });

  it.each([
    [{ child: null }, "child", "INVALID"],
    [{ group: null }, "group", "REFUSED"],
    [{ criteria: [] }, "criteria", "REFUSED"],
    [{ criteria: ["BAD_HAIR"] }, "criteria", "REFUSED"],
    [{ workingWell: " " }, "workingWell", "REFUSED"],
    [{ concerns: "" }, "concerns", "REFUSED"],
    [{ needsToHappen: "" }, "needsToHappen", "REFUSED"],
    [{ teamIds: [] }, "teamIds", "REFUSED"],
    [{ teamIds: ["U2VydmljZTox"] }, "teamIds", "NOT_FOUND"],
    [{ schoolId: "U2Nob29sOjE" }, "schoolId", "NOT_FOUND"],
    [{ boroughCode: "ATLANTIS" }, "boroughCode", "NOT_FOUND"],
    [{ hoursPerWeek: 99 }, "hoursPerWeek", "REFUSED"],
    [{ provisionTypeCode: "PIRATE_SHIP" }, "provisionTypeCode", "REFUSED"],
    [{ reason: "x".repeat(10_001) }, "reason", "INVALID"],
    [{ child: { ...ME, firstName: " " } }, "firstName", "REFUSED"],
    [{ child: { ...ME, dateOfBirth: "1990-01-01" } }, "dateOfBirth", "REFUSED"],
    [{ child: { ...ME, upn: "Q207000016049" } }, "upn", "REFUSED"],
    [{ child: { ...ME, lastName: "x".repeat(201) } }, "lastName", "INVALID"],
  ])("refuses %o in its field, and leaves nothing behind", async (given, field, code) => {
    const before = await register.sql("SELECT count(*) FROM child");
    const sent = await submit(given);
    expect(sent).toMatchObject({ referral: null, entry: null, userErrors: [{ code, field: [field] }] });
    expect(await register.sql("SELECT count(*) FROM child")).toEqual(before);
  });

  it("answers another authority's child as if not there", async () => {
    const there = await aRegisterEntry(register, { authority: "FEN" });
    const sent = await submit({ child: null, childId: globalId("Child", there.childId) });
    expect(sent).toMatchObject({ referral: null, userErrors: [{ code: "NOT_FOUND", field: ["childId"] }] });
  });

  it("is not open to a reader of reports", async () => {
    const input = { child: newChild(), ...words };
    expect(await thrownCode(await register.as("Yasmin Thorne"), SUBMIT, { input })).toBe("FORBIDDEN");
  });
});

describe("submitReferral before a panel", () => {
  it("puts the child on the next draft agenda by itself", async () => {
    await register.sql(
      `INSERT INTO panel_meeting (authority_id, held_on, starts_at, place, state)
       SELECT id, '2026-12-10', '09:30', 'Room 3', 'AGENDA_DRAFT' FROM authority WHERE code = 'AFC'`,
    );
    const sent = await submit();
    expect(sent.referral).toMatchObject({ state: "COLLATED", meeting: { heldOn: "2026-12-10" } });
    const items = await register.sql(
      "SELECT i.kind, i.state FROM agenda_item i JOIN register_entry e ON e.id = i.entry_id WHERE e.reference = $1",
      [sent.reference],
    );
    expect(items).toEqual([{ kind: "NEW", state: "LISTED" }]);
  });
});

describe("referrals", () => {
  const LIST = `query ($state: ReferralState, $after: String) { referrals(state: $state, first: 3, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id state } } }`;

  it("are paged, newest first, each once, and narrowed by state", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page: any = (await tom.ask(LIST, { after })).referrals;
      seen.push(...page.nodes.map((one: { id: string }) => one.id));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
    expect((await tom.ask(LIST, { state: "COLLATED" })).referrals.totalCount).toBe(1);
  });

  it("are found by id, and shown on the child's page", async () => {
    const [{ id }] = (await tom.ask(LIST)).referrals.nodes;
    const { referral } = await tom.ask(
      `query ($id: ID!) { referral(id: $id) { entry { fullCase { referrals { id } } } } }`,
      { id },
    );
    expect(referral.entry.fullCase.referrals).toEqual([{ id }]);
    const there = await register.as("Maud Sorley");
    expect((await there.ask(`query ($id: ID!) { referral(id: $id) { id } }`, { id })).referral).toBeNull();
  });

  it("are not open to those who only refer", async () => {
    for (const person of [staff, await register.as("Petra Vance"), await register.as("Gethin Rowe")])
      expect(await thrownCode(person, LIST, {})).toBe("FORBIDDEN");
  });
});
