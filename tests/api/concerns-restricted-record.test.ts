import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { act } from "../support/a-meeting.js";
import { answers, aReferral, aReferredChild, NOTICE, screen } from "../support/a-referral.js";
import {
  aCollectedRequest,
  anOffice,
  decideAll,
  itemsOf,
  type Office,
  onRequest,
  REQUEST,
} from "../support/a-request.js";
import { aConflict, aRestriction } from "../support/a-restriction.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const KEPT = {
  heading: "Concerns a restricted record: the data protection officer must decide",
  ...{ content: "", suggested: [], redactions: [], released: null, isKept: true, concernsRestricted: true },
};

let register: TestRegister;
let office: Office;
let entry: ArrangedEntry;
let request: any;

beforeAll(async () => {
  register = await startRegister();
  office = await anOffice(register);
  entry = await aRegisterEntry(register, { firstName: "Wren", lastName: "Pell" });
  const sister = await aRegisterEntry(register, { firstName: "Isolde", lastName: "Pellgrave" });
  await aReferralOfBoth();
  for (const text of ["Isolde Pellgrave was at the door.", "Nobody was at home."])
    await act(office.bea, "addCaseNote", "AddCaseNoteInput", { entryId: entry.globalId, text }, "");
  await aRestriction(register, sister, ["Amara Delacroix"]);
  ({ request } = await aCollectedRequest(register, office.bea, entry));
});
afterAll(async () => await register.stop());

async function aReferralOfBoth(): Promise<void> {
  const petra = await register.as("Petra Vance");
  const children = ["Wren Pell", "Isolde Pellgrave"].map((name) => {
    const [firstName, lastName] = name.split(" ");
    return aReferredChild({ firstName, lastName, dateOfBirth: "2013-05-04" }, { WORRY: `Worried about ${name}` });
  });
  const sent = await aReferral(await register.as("Cormac Dell"), { ...NOTICE, children: children.map(withoutAnswers) });
  await screen(petra, sent, { outcome: "PASS_ON" });
}

const withoutAnswers = (child: any) => ({ ...child, answers: answers({}) });

async function decide(person: TestPerson, input: Record<string, unknown>): Promise<any> {
  const sent = { requestId: request.id, ...input };
  return await act(person, "decideSubjectAccessItems", "DecideSubjectAccessItemsInput", sent, REQUEST);
}

const partOf = (asked: any, name: string) => asked.sources.find(({ source }: any) => source === name);

describe("a thing found that concerns another child whose record is restricted", () => {
  it("says so to who prepares the copy, and not a word more: what names the child, and what leads there too", async () => {
    const items = await itemsOf(office.bea, request);
    const notes = items.filter(({ source }) => source === "case_note");
    expect(notes.filter(({ isKept }) => isKept)).toMatchObject([KEPT]);
    expect(notes.filter(({ isKept }) => !isKept)).toMatchObject([
      { content: expect.stringContaining("Nobody"), concernsRestricted: false },
    ]);
    expect(items.find(({ source }) => source === "cme_referral")).toMatchObject(KEPT);
    expect(JSON.stringify(items)).not.toMatch(/isolde|pellgrave/i);
    expect(partOf(request, "case_note")).toMatchObject({ total: 2, undecided: 2, flagged: 0, kept: 1 });
  });

  it("is read whole by the data protection officer, with a warning and the words to take out", async () => {
    const items = await itemsOf(office.selwyn, request);
    expect(items.filter(({ isKept }) => isKept)).toEqual([]);
    expect(items.find(({ content }) => content.includes("at the door"))).toMatchObject({
      ...{ suggested: expect.arrayContaining(["Isolde Pellgrave"]), concernsRestricted: true },
    });
    expect(items.find(({ source }) => source === "cme_referral")).toMatchObject({ concernsRestricted: true });
  });

  it("waits for the officer: who prepares decides everything else", async () => {
    const kept = (await itemsOf(office.bea, request, "case_note")).find(({ isKept }) => isKept);
    const one = { items: [{ itemId: kept.id, version: kept.version }], decision: "RELEASE" };
    expect((await decide(office.bea, one)).userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("kept from you") },
    ]);
    const prepared = await decideAll(office.bea, request);
    expect(prepared.state).toBe("COLLECTING");
    for (const { undecided, kept: left } of prepared.sources) expect(undecided).toBe(left);
    const decided = await decideAll(office.selwyn, prepared);
    expect(decided.state).toBe("DECIDED");
    const after = (await itemsOf(office.bea, request, "case_note")).find(({ isKept }) => isKept);
    expect(after).toMatchObject({ ...KEPT, decision: "REDACT" });
  });

  it("is released and fetched by nobody from whom that record is hidden", async () => {
    const conflicted = await aRegisterEntry(register, { firstName: "Osric", lastName: "Quillon" });
    const other = await aRegisterEntry(register, { firstName: "Perrin", lastName: "Ashdown" });
    const text = "Osric Quillon was at the door.";
    await act(office.bea, "addCaseNote", "AddCaseNoteInput", { entryId: other.globalId, text }, "");
    const made = await aCollectedRequest(register, office.bea, other);
    const decided = await decideAll(office.bea, made.request);
    await aConflict(register, conflicted, "Selwyn Achterberg");
    const refused = await onRequest(office.selwyn, "releaseSubjectAccess", decided);
    expect(refused.userErrors).toMatchObject([{ message: expect.stringContaining("kept from you") }]);
    await register.sql(
      "UPDATE conflict_of_interest SET ended_at = now(), ended_by = (SELECT id FROM person WHERE name = 'Amara Delacroix')",
    );
    const { request: released } = await onRequest(office.selwyn, "releaseSubjectAccess", decided);
    expect(released.copy.isKept).toBe(true);
    await aRestriction(register, conflicted, ["Amara Delacroix"]);
    const fetched = async (person: TestPerson) => {
      const path = `/subject-access-copies/${made.request.id}.json`;
      return (await fetch(`${register.address}${path}`, { headers: { cookie: person.cookie } })).status;
    };
    expect([await fetched(office.bea), await fetched(office.selwyn)]).toEqual([404, 200]);
  });
});
