import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  locate,
  mustBeTold,
  NOTIFICATION,
  raiseConcern,
  recordProtection,
  takeStep,
  tell,
} from "../support/a-telling.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let imani: TestPerson;
let gethin: TestPerson;
let suffolk: { head: TestPerson; officer: TestPerson };
let oxford: { head: TestPerson };
let cambridge: { head: TestPerson; officer: TestPerson };

const LIST = `query ($filter: NotificationFilter, $first: Int, $after: String) {
  notifications(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${NOTIFICATION} } } }`;

beforeAll(async () => {
  register = await startRegister();
  imani = await register.as("Imani Forsyth");
  gethin = await register.as("Gethin Rowe");
  suffolk = { head: await register.as("Noor Lakhani"), officer: await register.as("Philippa Debden") };
  cambridge = { head: await register.as("Corwin Ashby"), officer: await register.as("Mirela Stancu") };
  oxford = { head: await register.as("Rupert Halse") };
});
afterAll(async () => await register.stop());

const words = (list: readonly { toWords: string }[]) => list.map(({ toWords }) => toWords);

describe("who must be told", () => {
  it("AFC-74: a concern for safety or welfare goes to the Single Point of Access at once, on whatever day", async () => {
    const enquiry = await anEnquiry(imani, { firstAbsentOn: "2026-11-25" });
    expect(await mustBeTold(imani, enquiry.reference)).toEqual([]);
    await raiseConcern(imani, enquiry.id);
    expect(await mustBeTold(imani, enquiry.reference)).toMatchObject([
      {
        isFirst: true,
        urgency: "IMMEDIATE",
        toWords: expect.stringContaining("Single Point of Access"),
        byRole: "SCHOOL_LEAD",
        source: expect.stringContaining("AFC-74"),
        state: "OPEN",
        viewerCanSettle: true,
      },
    ]);
  });

  it("AFC-90: when the child is located the school and the partner agencies are told what to do", async () => {
    const enquiry = await anEnquiry(gethin);
    await locate(gethin, enquiry.id, enquiry.reference);
    const told = await mustBeTold(gethin, enquiry.reference);
    expect(words(told).toSorted()).toEqual(["Relevant partner agencies", "School"]);
    expect(told.every(({ source }) => source.includes("AFC-90"))).toBe(true);
  });

  it("SUF-35: for a child on a protection plan Social Care is told before the Education Attendance Service", async () => {
    const enquiry = await anEnquiry(suffolk.head, { protection: "PLAN" });
    const told = await mustBeTold(suffolk.head, enquiry.reference);
    expect(words(told)).toEqual([expect.stringContaining("Social Care"), "Education Attendance Service"]);
    expect(await tell(suffolk.head, told[1])).toMatchObject({
      userErrors: [{ code: "REFUSED", source: expect.stringContaining("SUF-35") }],
    });
    expect((await tell(suffolk.head, told[0])).userErrors).toEqual([]);
    expect((await tell(suffolk.head, told[1])).userErrors).toEqual([]);
    expect(await mustBeTold(suffolk.head, enquiry.reference)).toEqual([]);
  });

  it("OXF-08: the head teacher tells the keyworker of a child on a protection plan", async () => {
    const enquiry = await anEnquiry(oxford.head, { protection: "PLAN" });
    expect(await mustBeTold(oxford.head, enquiry.reference)).toMatchObject([
      {
        isFirst: true,
        toWords: "The child's keyworker",
        byRole: "SCHOOL_LEAD",
        source: expect.stringContaining("OXF-08"),
      },
    ]);
    const other = await anEnquiry(oxford.head, { protection: "NONE" });
    expect(await mustBeTold(oxford.head, other.reference)).toEqual([]);
  });

  it("CAM-13: for a child with a protection plan or concern the local social services team is told first", async () => {
    const enquiry = await anEnquiry(cambridge.head, { protection: "CONCERN" });
    const [first] = (await mustBeTold(cambridge.head, enquiry.reference)).filter(({ source }) =>
      source.includes("CAM-13"),
    );
    expect(first).toMatchObject({ isFirst: true, urgency: "IMMEDIATE", toWords: "Local social services team" });
  });

  it("CAM-13: tells them, too, when the concern becomes known only later", async () => {
    const enquiry = await anEnquiry(cambridge.head, { protection: "NONE" });
    expect(await mustBeTold(cambridge.head, enquiry.reference)).toEqual([]);
    await recordProtection(cambridge.officer, enquiry, "PLAN");
    const sources = (await mustBeTold(cambridge.head, enquiry.reference)).map(({ source }) => source).join();
    expect(sources).toContain("CAM-13");
    expect(sources).toContain("CSP-18");
  });

  it("CSP-18: the social worker or team manager of a child known to child protection is told once, at once", async () => {
    const enquiry = await anEnquiry(cambridge.head, { protection: "PLAN" });
    const told = (await mustBeTold(cambridge.head, enquiry.reference)).filter(({ source }) =>
      source.includes("CSP-18"),
    );
    expect(told).toMatchObject([{ isFirst: true, urgency: "IMMEDIATE", byRole: "SCHOOL_LEAD" }]);
  });

  it("CSP-04: the linked social worker is told at once and not after ten days, with a safe and well check", async () => {
    const enquiry = await anEnquiry(cambridge.head, { isSocialCareInvolved: true, firstAbsentOn: "2026-11-25" });
    expect(await mustBeTold(cambridge.head, enquiry.reference)).toMatchObject([
      {
        isFirst: true,
        source: expect.stringContaining("CSP-04"),
        says: expect.stringContaining("safe and well check"),
      },
    ]);
  });

  it("CSP-17: whoever believes a child to be at risk follows child protection procedures at once, at any stage", async () => {
    const enquiry = await anEnquiry(cambridge.head, { firstAbsentOn: "2026-09-28" });
    await raiseConcern(cambridge.head, enquiry.id);
    expect(await mustBeTold(cambridge.head, enquiry.reference)).toMatchObject([
      { isFirst: true, urgency: "IMMEDIATE", source: expect.stringContaining("CSP-17") },
    ]);
  });

  it("CAM-09: the police are told of a child who may be a victim of crime", async () => {
    const enquiry = await anEnquiry(cambridge.officer);
    await takeStep(cambridge.officer, enquiry.id, "VICTIM_OF_CRIME");
    expect(await mustBeTold(cambridge.officer, enquiry.reference)).toMatchObject([
      { isFirst: true, toWords: expect.stringMatching(/police/i), source: expect.stringContaining("CAM-09") },
    ]);
  });

  it("SUF-45: whoever discovers where a child is tells the police at once", async () => {
    const enquiry = await anEnquiry(suffolk.officer);
    await locate(suffolk.officer, enquiry.id, enquiry.reference);
    const [first] = await mustBeTold(suffolk.officer, enquiry.reference);
    expect(first).toMatchObject({ isFirst: true, urgency: "IMMEDIATE", toWords: expect.stringContaining("Police") });
  });

  it("SUF-73: whoever fears harm refers to Social Care at once, at any point of the search", async () => {
    const enquiry = await anEnquiry(suffolk.officer, { firstAbsentOn: "2026-09-07" });
    await raiseConcern(suffolk.officer, enquiry.id);
    expect(await mustBeTold(suffolk.officer, enquiry.reference)).toMatchObject([
      { isFirst: true, toWords: "Children's Social Care", source: expect.stringContaining("SUF-73") },
    ]);
  });

  it("is raised once while it is open, and again for what happens after it was told", async () => {
    const settle = `mutation ($input: SettleConcernInput!) { settleConcern(input: $input) { enquiry { version } userErrors { message } } }`;
    const enquiry = await anEnquiry(gethin);
    const versionOf = async () =>
      (await gethin.ask("query ($r: String!) { enquiry(reference: $r) { version } }", { r: enquiry.reference })).enquiry
        .version;
    const settleIt = async () =>
      await gethin.ask(settle, { input: { enquiryId: enquiry.id, version: await versionOf(), reason: "Seen safe." } });
    await raiseConcern(gethin, enquiry.id);
    await settleIt();
    await raiseConcern(gethin, enquiry.id);
    const [once, ...more] = await mustBeTold(gethin, enquiry.reference);
    expect(more).toEqual([]);
    await tell(gethin, once);
    await settleIt();
    await raiseConcern(gethin, enquiry.id);
    expect(await mustBeTold(gethin, enquiry.reference)).toHaveLength(1);
  });

  it("is not for the school to see where the authority tells somebody outside", async () => {
    const enquiry = await anEnquiry(imani);
    await locate(gethin, enquiry.id, enquiry.reference);
    expect(words(await mustBeTold(imani, enquiry.reference))).toEqual(["School"]);
    expect(await mustBeTold(gethin, enquiry.reference)).toHaveLength(2);
  });
});

describe("notifications", () => {
  it("lists those first who come first, page by page, and those that fall to the person who asks", async () => {
    const all = (await gethin.ask(LIST, { filter: { state: "OPEN" } })).notifications;
    const firsts = all.nodes.map(({ isFirst }: { isFirst: boolean }) => isFirst);
    expect(firsts).toEqual(firsts.toSorted((one: boolean, other: boolean) => Number(other) - Number(one)));
    expect(all.totalCount).toBe(all.nodes.length);
    const page = (await gethin.ask(LIST, { filter: { state: "OPEN" }, first: 1 })).notifications;
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = (await gethin.ask(LIST, { filter: { state: "OPEN" }, first: 99, after: page.pageInfo.endCursor }))
      .notifications;
    expect([...page.nodes, ...next.nodes]).toEqual(all.nodes);
    const mine = (await gethin.ask(LIST, { filter: { mine: true, state: "OPEN" } })).notifications.nodes;
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every(({ byRole }: { byRole: string }) => byRole === "INVESTIGATING_OFFICER")).toBe(true);
  });

  it("tells the front door what comes to it", async () => {
    const petra = await register.as("Petra Vance");
    const { nodes } = (await petra.ask(LIST, { filter: { toMe: true, state: "OPEN" } })).notifications;
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.every(({ toRole }: { toRole: string }) => toRole === "FRONT_DOOR")).toBe(true);
  });

  it("reads a page in as many statements as one line", async () => {
    const count = async (first: number) => {
      const stop = register.countStatements();
      await gethin.ask(LIST, { filter: { state: "OPEN" }, first });
      return stop();
    };
    expect(await count(50)).toBe(await count(1));
  });

  it("shows nobody another authority's, and a school only its own", async () => {
    const maud = await register.as("Maud Sorley");
    expect((await maud.ask(LIST, {})).notifications.nodes).toEqual([]);
    for (const { byRole, toRole } of (await imani.ask(LIST, {})).notifications.nodes)
      expect([byRole, toRole]).toContain("SCHOOL_LEAD");
  });
});
