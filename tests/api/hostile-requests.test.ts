import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { makeServer, type ServerParts } from "@rome/api/server";
import { buildSchema, isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aRegisterEntry } from "../support/a-child.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { sendRaw } from "../support/siege/send-raw.js";

const SEARCH = "query ($q: String) { register(filter: { text: $q }, first: 5) { totalCount nodes { reference } } }";

const KNOWN =
  'query ($q: String!) { isChildKnown(firstName: $q, lastName: $q, dateOfBirth: "2014-05-04") { __typename } }';

let register: TestRegister;
let bea: TestPerson;
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  const parts = register.parts as ServerParts;
  const server = await makeServer({ ...parts, isProduction: true, isClosed: false });
  await new Promise<void>((resolve) => server.http.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  stop = server.stop;
});
afterAll(async () => {
  await stop();
  await register.stop();
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: bea.cookie, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, text, code: /"code":"([A-Z_]+)"/.exec(text)?.[1] };
}

const asked = async (query: string, more: Record<string, unknown> = {}) => await post("/graphql", { query, ...more });

describe("what the siege found", () => {
  it("runs nothing for a request that names an operation its document does not hold", async () => {
    const query = `mutation Here { saveDraft(input: { kind: "REFERRAL", subjectId: "x", payload: "{}" }) { userErrors { code } } }`;
    for (const operationName of ["Zq7canary", ""]) {
      const { status, code, text } = await asked(query, { operationName });
      expect({ status, code }).toEqual({ status: 400, code: "OPERATION_RESOLUTION_FAILURE" });
      expect(text).not.toContain("Zq7canary");
    }
    expect(await register.sql("SELECT FROM draft")).toHaveLength(0);
  });

  it("case 27: a zero byte and half a character are refused or kept whole, and are no fault of the service", async () => {
    for (const text of ["Ann\u0000ie", "Ann\ud800ie", "\u202eAnnie\u200b", "Аnnie"]) {
      const { status, code } = await asked(KNOWN, {
        variables: { q: text },
      });
      expect(status).toBeLessThan(500);
      expect(code).not.toBe("INTERNAL_SERVER_ERROR");
      const page = await asked(SEARCH, { variables: { q: text } });
      expect(page.status).toBeLessThan(500);
      expect(page.code).not.toBe("INTERNAL_SERVER_ERROR");
    }
  });

  it("takes no day that would be counted to for ever, or that the calendar ends before", async () => {
    for (const day of ["9999-12-31", "2200-01-01", "1899-12-31", "0001-01-01"]) {
      const variables = { q: "Annie", day };
      const { code } = await asked(
        KNOWN.replace("$q: String!", "$q: String!, $day: PlainDate!").replace('"2014-05-04"', "$day"),
        { variables },
      );
      expect(code).toBe("BAD_USER_INPUT");
    }
  });

  it("says neither what was sent nor what the schema holds when a document cannot be read", async () => {
    expect((await asked("{ a } zq7canary")).text).not.toContain("zq7canary");
    expect((await asked("", { extensions: { persistedQuery: { version: 1, sha256Hash: "f" } } })).code).toBe(
      "BAD_REQUEST",
    );
    const streamed = await post(
      "/graphql/stream",
      { query: "subscription { meetingChangd { __typename } }" },
      { accept: "text/event-stream" },
    );
    expect(streamed.text).not.toMatch(/did you mean|meetingChang/i);
  });

  it("does not repeat an address that nothing answers at, and gives no page of the server's own", async () => {
    const { status, text } = await post("/zq7canary", {});
    expect({ status, text }).toEqual({ status: 404, text: '{"message":"There is nothing at this address."}' });
  });

  it("refuses a change from an origin that is no address, as one of another site", async () => {
    for (const origin of ["null", "about:blank", "://", "x".repeat(4000), "https://elsewhere.example"])
      expect((await post("/sign-out", {}, { origin })).status).toBe(403);
  });

  it("answers a body that cannot be read in the documented form", async () => {
    for (const body of ["{", "[", "\u0000", `{"query": 1e400}`]) {
      const { status, code } = await post("/graphql", body);
      expect({ status, code }).toEqual({ status: 400, code: "BAD_REQUEST" });
    }
  });
});

describe("what nobody may set", () => {
  const schema = buildSchema(readFileSync(new URL("../../packages/schema/schema.graphql", import.meta.url), "utf8"));
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const SERVERS_OWN = ["authorityId", "createdBy", "createdAt", "recordedBy", "approvedBy", "proposedBy", "tenantId"];

  it("case 5: no input has a field for what the server alone knows: tenant, author, moment", () => {
    const settable = inputs.flatMap((input) =>
      SERVERS_OWN.filter((field) => field in input.getFields()).map((field) => `${input.name}.${field}`),
    );
    expect(inputs.length).toBeGreaterThan(50);
    expect(settable).toEqual([]);
  });

  it.each(["authorityId", "leadServiceId", "status", "createdBy", "__proto__"])(
    "case 5: a change that brings %s along is refused whole",
    async (field) => {
      const entry = await aRegisterEntry(register);
      const [before] = await register.sql("SELECT to_jsonb(e) AS row FROM register_entry e WHERE id = $1", [entry.id]);
      const input = `{"entryId":"${entry.globalId}","version":1,"group":"NOT_ON_ROLL_HARD_TO_PLACE","reason":"Moved","${field}":"x"}`;
      const query = `mutation ($input: ChangeReferralGroupInput!) { changeReferralGroup(input: $input) { userErrors { code } } }`;
      const { code } = await post("/graphql", `{"query":${JSON.stringify(query)},"variables":{"input":${input}}}`);
      expect(code).toBe("BAD_USER_INPUT");
      expect(await register.sql("SELECT to_jsonb(e) AS row FROM register_entry e WHERE id = $1", [entry.id])).toEqual([
        before,
      ]);
    },
  );
});

it("case 10: headers that claim a role, a person or an address change nothing", async () => {
  const reader = await register.as("Yasmin Thorne");
  const claims = {
    "x-role": "STRATEGIC_LEAD",
    "x-roles": "REGISTER_ADMIN",
    "x-user": "Bea Lindqvist",
    "x-authority": "FEN",
  };
  const forwarded = {
    "x-forwarded-for": "10.0.0.1",
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-user": "Bea Lindqvist",
  };
  const query = "{ register(first: 1) { totalCount } }";
  const { code } = await post("/graphql", { query }, { cookie: reader.cookie, ...claims, ...forwarded });
  expect(code).toBe("FORBIDDEN");
  expect((await post("/graphql", { query }, { cookie: "", ...claims, ...forwarded })).code).toBe("UNAUTHENTICATED");
});

describe("requests within requests", () => {
  const DRAFT = JSON.stringify({
    query: `mutation { saveDraft(input: { kind: "REFERRAL", subjectId: "smuggled", payload: "{}" }) { userErrors { code } } }`,
  });

  it.each([
    ["two ways to say how long it is", "Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n"],
    ["two lengths", "Content-Length: 2\r\nContent-Length: 900", "{}"],
    ["a way that is none", "Transfer-Encoding: xchunked", "0\r\n\r\n"],
    ["a line within a header", "X-A: b\rContent-Length: 2", "{}"],
    ["a zero byte in a header", "X-A: b\u0000c\r\nContent-Length: 2", "{}"],
  ])("case 31: a request with %s is refused, and what is hidden behind it is never run", async (_, lines, body) => {
    const inner = `POST /graphql HTTP/1.1\r\nHost: x\r\nCookie: ${bea.cookie}\r\nContent-Type: application/json\r\nContent-Length: ${DRAFT.length}\r\n\r\n${DRAFT}`;
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${lines}\r\n\r\n${body}${inner}`;
    const nothing = { method: "POST", path: "/", headers: {}, body: Buffer.alloc(0) };
    const { status, text } = await sendRaw(Number(new URL(register.address).port), { ...nothing, head });
    expect(status).toBe(400);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(await register.sql("SELECT FROM draft WHERE subject_id = 'smuggled'")).toHaveLength(0);
  });

  it("case 31: a line break in an address or a value reaches no header of the answer", async () => {
    const answer = await fetch(`${address}/enquiries/x%0d%0aSet-Cookie:%20a=b/chronology.csv`, {
      headers: { cookie: bea.cookie },
    });
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
});

describe("strings that break what trusts them", () => {
  it("case 28: finds children by names as people have them", async () => {
    for (const lastName of ["O'Brien", "Null", "Đặng", "X", "Müller-Lüdenscheidt", "N".repeat(200)]) {
      const entry = await aRegisterEntry(register, { lastName });
      const { register: page } = await bea.ask(SEARCH, { q: lastName });
      expect(page.nodes).toContainEqual({ reference: entry.reference });
    }
  });

  it.each(["%", "_", "\\", "%%%%", "' OR '1'='1", "'; DELETE FROM child; --", '{"$ne": null}', "1) OR (1=1"])(
    "case 33: the filter %s is taken as it is written, and finds nobody",
    async (q) => {
      await aRegisterEntry(register);
      const { register: page } = await bea.ask(SEARCH, { q });
      expect(page.totalCount).toBe(0);
    },
  );

  it("case 32: strings made to stall a pattern take no longer than others", async () => {
    const long = (text: string) => [text.repeat(20_000), `${text.repeat(20_000)}!`, `${" ".repeat(20_000)}${text}`];
    const took = async (q: string) => {
      const began = performance.now();
      await asked(SEARCH, { variables: { q } });
      return performance.now() - began;
    };
    const plain = Math.max(...(await Promise.all(Array.from({ length: 5 }, () => took("x".repeat(20_000))))));
    for (const q of ["1", "a", "SW1A", "a@", "-", "a.", "\t"].flatMap(long))
      expect(await took(q)).toBeLessThan(plain * 50 + 1000);
  });

  it("case 25: a body of sixty megabytes is refused, and nesting without end is no fault of the service", async () => {
    expect((await post("/graphql", `{"query":"${"x".repeat(60 * 1024 * 1024)}"}`)).status).toBe(413);
    for (const body of [`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, "[".repeat(100_000)]) {
      const { status, code } = await post("/graphql", body);
      expect({ status, code }).toEqual({ status: 400, code: "BAD_REQUEST" });
    }
  });

  it("case 30: a body that unpacks to more than is taken is refused before it is unpacked to its end", async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, "["));
    const before = process.memoryUsage().rss;
    const answer = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip", cookie: bea.cookie },
      body: bomb,
    });
    expect(answer.status).toBe(413);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(50);
  });
});
