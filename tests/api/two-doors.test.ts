import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { makeServer, type ServerParts } from "@rome/api/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aMachine } from "../support/a-machine.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const OWN = "{ viewer { person { id } } }";

let register: TestRegister;
let bea: TestPerson;
let token: string;
let closed: { address: string; stop(): Promise<void> };

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  token = (await aMachine(register, ["REGISTER_LINES"])).token;
  const documents = new Set([createHash("sha256").update(OWN).digest("hex")]);
  const parts = register.parts as ServerParts;
  const { http, stop } = await makeServer({ ...parts, documents, isProduction: true, requestsAMinute: 60 });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  closed = { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop };
});
afterAll(async () => {
  await closed.stop();
  await register.stop();
});

async function send(address: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: bea.cookie, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const said = (await answer.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: answer.status, code: said.errors?.[0]?.extensions.code, said, text: JSON.stringify(said) };
}

it("answers the portal's own documents, and no others, where the door is closed", async () => {
  expect((await send(closed.address, { query: OWN })).said.data).toBeTruthy();
  for (const query of [`${OWN} `, "{ register { totalCount } }", "{ __schema { types { name } } }"]) {
    const { status, code } = await send(closed.address, { query });
    expect({ status, code }).toEqual({ status: 400, code: "OPERATION_NOT_REGISTERED" });
  }
});

it("23: the hash of another document opens nothing", async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(OWN).digest("hex") } };
  const { status, said } = await send(closed.address, { query: "{ register { totalCount } }", extensions });
  expect({ status, data: said.data }).toEqual({ status: 400, data: undefined });
  expect((await send(closed.address, { extensions })).said.data).toBeUndefined();
});

const spread = (levels: number) =>
  Array.from({ length: levels }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(" ") +
  ` fragment F${levels} on Query { viewer { authorityName } }`;

it.each([
  [
    "13: ten thousand aliases",
    `{ ${Array.from({ length: 10_000 }, (_, at) => `a${at}: viewer { authorityName }`).join(" ")} }`,
  ],
  ["13: sixteen aliases", `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(" ")} }`],
  ["14: depth 50", `{ register { nodes { ${"child { registerEntries { ".repeat(25)} id ${"} }".repeat(25)} } } }`],
  ["15: a bomb of fragments, two to the eighteenth", `{ ...F0 } ${spread(18)}`],
  ["16: eleven directives", `{ viewer { authorityName ${"@include(if: true) ".repeat(11)} } }`],
  ["17: a field ten thousand times", `{ ${"viewer { authorityName } ".repeat(10_000)} }`],
  [
    "24: six fields at the root",
    `{ a: __typename b: __typename c: __typename d: __typename e: __typename f: __typename }`,
  ],
  [
    "22: pages within pages",
    `{ register(first: 100) { nodes { child { id firstName } fullCase { actions(first: 100) { nodes { id text } } } } } }`,
  ],
])("%s is refused before anything is looked up", async (_, query) => {
  const statements = register.countStatements();
  const { status, code } = await send(register.address, { query });
  expect({ status, code }).toEqual({ status: 400, code: "DOCUMENT_TOO_LARGE" });
  expect(statements()).toBe(0);
});

it.each([
  [
    "15: a fragment that spreads itself",
    { query: "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }" },
  ],
  ["18: a batch", [{ query: OWN }, { query: OWN }]],
  ["19: the schema asked for under an alias", { query: "{ s: __schema { types { name } } }" }],
  [
    "19: the schema asked for in a fragment",
    { query: '{ ...A } fragment A on Query { __type(name: "Child") { fields { name } } }' },
  ],
  ["20: a misspelt field", { query: "{ registr { totalCount } }" }],
  [
    "20: a misspelt value",
    { query: "query ($g: ReferralGroup) { register(group: $g) { totalCount } }", variables: { g: "CONCERN_OR_RISK" } },
  ],
  [
    "26: a key that is everybody's",
    `{"query": "{ viewer { nobody } }", "__proto__": {"isAdmin": true}, "constructor": 1}`,
  ],
  ["29: a key twice", `{"query": "{ a }", "query": "{ b }"}`],
  ["25: a hundred thousand brackets", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["a text that is no document", { query: "}{" }],
])("%s is refused with a documented code, and says nothing of the schema or of what was sent", async (_, body) => {
  const { status, code, text } = await send(closed.address, body, { cookie: "", authorization: `Bearer ${token}` });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(code ?? "BAD_REQUEST").toMatch(/^(BAD_REQUEST|BAD_USER_INPUT|GRAPHQL_[A-Z_]+|DOCUMENT_TOO_LARGE)$/);
  expect(text).not.toMatch(/did you mean|registr|CONCERN|RegisterEntry|nobody|at \/|node_modules/i);
});

it.each([
  ["a GET", "GET", { "content-type": "application/json" }],
  ["plain text", "POST", { "content-type": "text/plain" }],
  ["a form", "POST", { "content-type": "application/x-www-form-urlencoded" }],
  ["a form with parts", "POST", { "content-type": "multipart/form-data; boundary=x" }],
  ["another site", "POST", { "content-type": "application/json", origin: "https://elsewhere.example" }],
])("21: a change sent as %s does nothing", async (_, method, headers) => {
  const query = `mutation { saveDraft(input: { kind: "REFERRAL", subjectId: "x", payload: "{}" }) { userErrors { code } } }`;
  const answer = await fetch(
    `${register.address}/graphql${method === "GET" ? `?query=${encodeURIComponent(query)}` : ""}`,
    {
      method,
      headers: { cookie: bea.cookie, ...headers },
      ...(method === "POST" ? { body: JSON.stringify({ query }) } : {}),
    },
  );
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await register.sql("SELECT FROM draft")).toHaveLength(0);
});

it("holds back who asks too often, says when to come again, and lets others pass", async () => {
  const answers = await Promise.all(Array.from({ length: 80 }, () => send(closed.address, { query: OWN })));
  const held = answers.filter(({ status }) => status === 429);
  expect(held.length).toBeGreaterThan(0);
  expect(held[0]).toMatchObject({ code: "RATE_LIMITED" });
  expect(held[0]?.text).toContain("Wait a minute");
  const tom = await register.as("Tom Hargreaves");
  expect((await send(closed.address, { query: OWN }, { cookie: tom.cookie })).status).toBe(200);
});
