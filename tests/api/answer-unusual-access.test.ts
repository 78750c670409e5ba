import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { aReveal } from "../support/a-reveal.js";
import { thrownCode, USER_ERRORS } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const LIST = `query ($isOpen: Boolean, $first: Int, $after: String) { unusualAccess(isOpen: $isOpen, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id kind person { name } reference count version answer answeredBy { name } viewerCanAnswer } } }`;
const ANSWER = `mutation ($input: AnswerUnusualAccessInput!) { answerUnusualAccess(input: $input) {
  unusualAccess { answer answeredBy { name } version viewerCanAnswer } ${USER_ERRORS} } }`;
const ENTRY = "query ($reference: String!) { registerEntry(reference: $reference) { reference } }";

let register: TestRegister;
let selwyn: TestPerson;
let amara: TestPerson;
let tom: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  selwyn = await register.as("Selwyn Achterberg");
  amara = await register.as("Amara Delacroix");
  tom = await register.as("Tom Hargreaves");
  for (let n = 0; n < 31; n++) {
    const entry = await aRegisterEntry(register, { lastName: n === 0 ? "HARGREAVES-Bell" : "Greenwood" });
    register.now(Date.parse("2026-11-26T10:00:00Z") + n * 10_000);
    await tom.ask(ENTRY, { reference: entry.reference });
  }
  for (let n = 0; n < 5; n++) await amara.ask(ENTRY, { reference: `AFC-1999-000${n}` });
  await aNightlyReveal();
});
afterAll(async () => await register.stop());

async function aNightlyReveal(): Promise<void> {
  const { childId } = await aRegisterEntry(register);
  register.now("2026-11-26T02:30:00Z");
  await aReveal(register, "Gethin Rowe", childId, "A call at night");
  register.now("2026-11-26T10:05:30Z");
}

async function list(person: TestPerson, variables = {}) {
  return (await person.ask(LIST, variables)).unusualAccess;
}

async function answerAs(person: TestPerson, input: Record<string, unknown>) {
  return (await person.ask(ANSWER, { input: { version: 1, answer: "Tom compiled the papers.", ...input } }))
    .answerUnusualAccess;
}

describe("unusual access", () => {
  it("is found by itself, and told once to the data protection officer, without a child's data", async () => {
    await register.job("unusual");
    await register.job("unusual");
    const { nodes } = await list(selwyn);
    expect(nodes).toMatchObject([
      { kind: "REFUSED_AGAIN", person: { name: "Amara Delacroix" }, reference: null, count: 5 },
      { kind: expect.any(String), person: { name: "Tom Hargreaves" } },
      { kind: expect.any(String), person: { name: "Tom Hargreaves" } },
      { kind: "OUT_OF_HOURS", person: { name: "Gethin Rowe" }, reference: expect.stringMatching(/^AFC-2026-9/) },
    ]);
    expect(nodes.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(["MANY_CHILDREN", "SAME_SURNAME"]),
    );
    const mails = await register.sql<{ name: string; title: string; body: string; path: string }>(
      "SELECT p.name, o.title, o.body, o.path FROM outbox o JOIN person p ON p.id = o.person_id",
    );
    expect(mails).toMatchObject([
      { name: "Selwyn Achterberg", title: "Unusual access: 4 findings to look into", path: "/trail/unusual" },
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/Hargreaves|Greenwood|AFC-2/);
  });

  it("grows while it goes on, and is not told again", async () => {
    const entry = await aRegisterEntry(register);
    register.now("2026-11-26T10:06:00Z");
    await tom.ask(ENTRY, { reference: entry.reference });
    await register.job("unusual");
    const { nodes } = await list(selwyn);
    expect(nodes.find(({ kind }: { kind: string }) => kind === "MANY_CHILDREN")).toMatchObject({ count: 32 });
    expect(await register.sql("SELECT FROM outbox")).toHaveLength(1);
  });

  it("goes on page by page, and is refused to everybody else", async () => {
    const first = await list(selwyn, { first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await list(selwyn, { first: 3, after: first.pageInfo.endCursor })).nodes).toHaveLength(1);
    for (const name of ["Bea Lindqvist", "Tom Hargreaves", "Rufus Abara"])
      expect(await thrownCode(await register.as(name), LIST, {}), name).toBe("FORBIDDEN");
    expect((await list(await register.as("Noor Castellane"))).totalCount).toBe(4);
  });
});

describe("answerUnusualAccess", () => {
  async function found(kind: string, person: TestPerson = selwyn) {
    const { nodes } = await list(person);
    return nodes.find((node: { kind: string }) => node.kind === kind);
  }

  it("records what was learned, once", async () => {
    const { id } = await found("MANY_CHILDREN");
    expect(await answerAs(selwyn, { unusualAccessId: id })).toEqual({
      unusualAccess: {
        answer: "Tom compiled the papers.",
        answeredBy: { name: "Selwyn Achterberg" },
        version: 2,
        viewerCanAnswer: false,
      },
      userErrors: [],
    });
    const again = await answerAs(amara, { unusualAccessId: id, version: 2 });
    expect(again.userErrors).toMatchObject([{ code: "REFUSED", message: expect.stringContaining("Somebody has") }]);
    expect((await list(selwyn, { isOpen: true })).totalCount).toBe(3);
  });

  it("asks for words, refuses what is too long, and shows a conflict", async () => {
    const { id } = await found("OUT_OF_HOURS");
    expect((await answerAs(selwyn, { unusualAccessId: id, answer: " " })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["answer"] },
    ]);
    const long = await answerAs(selwyn, { unusualAccessId: id, answer: "x".repeat(10_001) });
    expect(long.userErrors).toMatchObject([{ code: "INVALID" }]);
    expect(await answerAs(selwyn, { unusualAccessId: id, version: 7 })).toMatchObject({
      unusualAccess: { answer: null, version: 1 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("is never done about one's own access", async () => {
    const own = await found("REFUSED_AGAIN", amara);
    expect(own.viewerCanAnswer).toBe(false);
    expect((await answerAs(amara, { unusualAccessId: own.id })).userErrors).toMatchObject([
      { code: "REFUSED", message: expect.stringContaining("your own access") },
    ]);
  });

  it("finds nothing of another authority, and is refused to everybody else", async () => {
    await register.sql("UPDATE person SET roles = roles || '{AUDITOR}' WHERE name = 'Maud Sorley'");
    const { id } = await found("OUT_OF_HOURS");
    const maud = await register.as("Maud Sorley");
    expect((await answerAs(maud, { unusualAccessId: id })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const input = { unusualAccessId: id, version: 1, answer: "No." };
    for (const name of ["Bea Lindqvist", "Tom Hargreaves", "Rufus Abara"])
      expect(await thrownCode(await register.as(name), ANSWER, { input }), name).toBe("FORBIDDEN");
  });
});
