import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anAction, aRegisterEntry, globalId } from "../support/a-child.js";
import { ADDRESS, aDetail, REVEAL, reveal } from "../support/a-detail.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let gethin: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  gethin = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

/** A child whom no service of these people works with, with one address and one contact. */
async function aChildWithDetails() {
  const entry = await aRegisterEntry(register, { leadService: null });
  await aDetail(register, entry.childId);
  await aDetail(register, entry.childId, { kind: "CONTACT", words: null, name: "An aunt", phone: "01632 960001" });
  return entry;
}

const HELD = `query ($reference: String!) { registerEntry(reference: $reference) {
  child { sensitiveDetails { held { kind words count viewerCanReveal whyNot needsFreshSignIn } reasons { code label asksWords } } } } }`;

async function heldFor(person: TestPerson, reference: string) {
  return (await person.ask(HELD, { reference })).registerEntry.child.sensitiveDetails;
}

async function eventsOf(childId: string) {
  return await register.sql(
    `SELECT e.kind, e.act, e.item_count, d.detail FROM audit_event e LEFT JOIN audit_detail d ON d.event_id = e.id
     WHERE e.kind = 'REVEAL' AND e.entity_id = $1 ORDER BY e.seq`,
    [childId],
  );
}

async function serviceOf(name: string): Promise<string> {
  const sql = "SELECT s.code FROM person p JOIN service s ON s.id = p.service_id WHERE p.name = $1";
  const [row] = await register.sql<{ code: string }>(sql, [name]);
  return row?.code ?? "";
}

describe("revealChildDetails", () => {
  it("shows what was asked for once, and leaves one event that says who, what and why, and no value", async () => {
    const { childId } = await aChildWithDetails();
    const { details, userErrors } = await reveal(bea, childId, { reason: "Home visit on Monday" });
    expect(userErrors).toEqual([]);
    expect(details).toMatchObject([{ kind: "ADDRESS", words: ADDRESS, standing: "CURRENT", version: 1 }]);
    const events = await eventsOf(childId);
    expect(events).toEqual([
      {
        ...{ kind: "REVEAL", act: "revealChildDetails", item_count: 1 },
        detail: {
          fields: ["address"],
          reason: "I am about to visit or write to the family: Home visit on Monday",
        },
      },
    ]);
  });

  it("is found by the chair in who looked, with the reason", async () => {
    const entry = await aChildWithDetails();
    await reveal(bea, entry.childId, { kinds: ["ADDRESS", "CONTACT"], reasonCode: "RING" });
    const asked = `{ whoLooked(reference: "${entry.reference}") { nodes { person { name } kind fields reason } } }`;
    const amara = await register.as("Amara Delacroix");
    expect((await amara.ask(asked)).whoLooked.nodes).toContainEqual({
      person: { name: "Bea Lindqvist" },
      ...{ kind: "REVEALED", fields: ["address", "contact"], reason: "I am about to ring or message the family" },
    });
  });

  it("shows several kinds with one event, and a repeated request is a second look", async () => {
    const { childId } = await aChildWithDetails();
    const more = { kinds: ["CONTACT", "ADDRESS", "CONTACT"], idempotencyKey: "same" };
    for (const look of [1, 2]) {
      const { details } = await reveal(bea, childId, more);
      expect(details.map(({ kind }: { kind: string }) => kind)).toEqual(["ADDRESS", "CONTACT"]);
      expect(await eventsOf(childId)).toHaveLength(look);
    }
  });

  it("keeps no value with the key of a request", async () => {
    const { childId } = await aChildWithDetails();
    await reveal(bea, childId, { idempotencyKey: "kept" });
    const kept = await register.sql("SELECT * FROM idempotency_key");
    expect(JSON.stringify(kept)).not.toContain(ADDRESS);
  });

  it("says on pages only that something is held", async () => {
    const { reference } = await aChildWithDetails();
    const { held, reasons } = await heldFor(bea, reference);
    expect(held).toMatchObject([
      { kind: "ADDRESS", words: "1 address", count: 1, viewerCanReveal: true, whyNot: null, needsFreshSignIn: true },
      { kind: "CONTACT", words: "1 contact", count: 1, viewerCanReveal: true, needsFreshSignIn: false },
      { kind: "HEALTH", words: "0 health details", count: 0 },
      { kind: "POLICE", count: 0 },
    ]);
    expect(reasons.at(-1)).toEqual({ code: "OTHER", label: "Another reason", asksWords: true });
  });

  it("asks for a reason that says something", async () => {
    const { childId } = await aChildWithDetails();
    for (const reason of [{ reasonCode: "OTHER", reason: "curious" }, { reasonCode: "NONE" }, { reasonCode: "OTHER" }])
      expect(await reveal(bea, childId, reason)).toMatchObject({
        details: [],
        userErrors: [{ code: "REFUSED", field: ["reason"] }],
      });
    expect(await reveal(bea, childId, { reason: "x".repeat(201) })).toMatchObject({
      details: [],
      userErrors: [{ code: "INVALID" }],
    });
    expect(await reveal(bea, childId, { kinds: [] })).toMatchObject({ userErrors: [{ field: ["kinds"] }] });
    expect(await eventsOf(childId)).toEqual([]);
  });

  it("asks for a fresh sign-in for an address, not for a contact", async () => {
    const { childId } = await aChildWithDetails();
    const amara = await register.as("Amara Delacroix");
    await register.sql(
      `UPDATE session SET opened_at = now() - interval '6 minutes'
       WHERE person_id = (SELECT id FROM person WHERE name = 'Amara Delacroix')`,
    );
    expect(await reveal(amara, childId)).toMatchObject({ details: [], userErrors: [{ code: "SIGN_IN_AGAIN" }] });
    expect((await reveal(amara, childId, { kinds: ["CONTACT"] })).details).toHaveLength(1);
    expect((await reveal(await register.as("Amara Delacroix"), childId)).details).toHaveLength(1);
  });

  it("is for those who work with the child: the lead service, the owner of an action, the officer of the enquiry", async () => {
    const entry = await aChildWithDetails();
    const notYours = { details: [], userErrors: [{ code: "REFUSED", field: ["kinds"] }] };
    expect(await reveal(tom, entry.childId)).toMatchObject(notYours);
    expect((await heldFor(tom, entry.reference)).held[0]).toMatchObject({
      viewerCanReveal: false,
      whyNot: expect.stringMatching(/not working with this child/),
    });
    await anAction(register, entry, { service: await serviceOf("Tom Hargreaves") });
    expect((await reveal(tom, entry.childId)).details).toHaveLength(1);
    const led = await aRegisterEntry(register, { leadService: await serviceOf("Tom Hargreaves") });
    expect((await reveal(tom, led.childId)).userErrors).toEqual([]);
  });

  it("shows a protected address, and the contacts that lead to it, to keepers and the officer of the enquiry only", async () => {
    const entry = await aRegisterEntry(register, { leadService: await serviceOf("Tom Hargreaves") });
    await aDetail(register, entry.childId);
    await aDetail(register, entry.childId, { kind: "HEALTH", words: "Asthma" });
    await register.sql("UPDATE child SET address_protection = 'TO_CONFIRM', address_note = 'Refuge' WHERE id = $1", [
      entry.childId,
    ]);
    expect(await reveal(tom, entry.childId)).toMatchObject({
      details: [],
      addressNote: null,
      userErrors: [{ code: "REFUSED", message: expect.stringMatching(/protected/) }],
    });
    expect((await reveal(tom, entry.childId, { kinds: ["CONTACT"] })).userErrors).toHaveLength(1);
    expect((await reveal(tom, entry.childId, { kinds: ["HEALTH"] })).details).toHaveLength(1);
    expect(await reveal(bea, entry.childId)).toMatchObject({ details: [{ words: ADDRESS }], addressNote: "Refuge" });
    const enquiry = await anEnquiry(bea, { childId: globalId("Child", entry.childId) });
    await register.sql(
      "UPDATE enquiry SET officer_id = (SELECT id FROM person WHERE name = 'Gethin Rowe') WHERE reference = $1",
      [enquiry.reference],
    );
    expect(await reveal(gethin, entry.childId)).toMatchObject({ details: [{ words: ADDRESS }], addressNote: null });
    await register.sql("UPDATE enquiry SET closed_on = '2026-11-26', state = 'CLOSED' WHERE reference = $1", [
      enquiry.reference,
    ]);
    expect((await reveal(gethin, entry.childId)).details).toEqual([]);
  });

  it("hostile case 24: two in one operation, by any name or in a fragment, show nothing at all", async () => {
    const { childId } = await aChildWithDetails();
    const input = `{ childId: "${globalId("Child", childId)}", kinds: [ADDRESS], reasonCode: "RING" }`;
    const field = `revealChildDetails(input: ${input}) { details { words } }`;
    const documents = [
      `mutation { a: ${field} b: ${field} }`,
      `mutation { a: ${field} ...B } fragment B on Mutation { b: ${field} }`,
      `mutation { a: ${field} ... on Mutation { b: ${field} } }`,
      `mutation { a: ${field} signOutEverywhere(input: {}) { userErrors { code } } }`,
    ];
    for (const document of documents) {
      const answer = await bea.send(document);
      expect(JSON.stringify(answer)).not.toContain(ADDRESS);
      expect(answer.errors?.[0]?.extensions.code).toBe("DOCUMENT_TOO_LARGE");
    }
    expect(await eventsOf(childId)).toEqual([]);
  });

  it("shows nothing when the event cannot be written", async () => {
    const { childId } = await aChildWithDetails();
    await register.sql(`CREATE FUNCTION no_reveals() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.kind = 'REVEAL' THEN RAISE 'no'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER no_reveals BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION no_reveals()`);
    const input = { childId: globalId("Child", childId), kinds: ["ADDRESS"], reasonCode: "RING" };
    const answer = await bea.send(REVEAL, { input });
    await register.sql("DROP TRIGGER no_reveals ON audit_event");
    expect(answer.errors).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain(ADDRESS);
  });

  it("answers another authority's child as if not there", async () => {
    const entry = await aRegisterEntry(register, { authority: "FEN" });
    await aDetail(register, entry.childId);
    expect(await reveal(bea, entry.childId)).toMatchObject({ details: [], userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("is not open to schools, report readers, auditors and those who see no register", async () => {
    const input = { childId: "x", kinds: ["ADDRESS"], reasonCode: "RING" };
    for (const name of ["Imani Forsyth", "Cormac Dell", "Yasmin Thorne", "Noor Castellane", "Rufus Abara"])
      expect(await thrownCode(await register.as(name), REVEAL, { input })).toBe("FORBIDDEN");
  });
});
