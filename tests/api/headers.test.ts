import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeServer, type ServerParts } from "@rome/api/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const sources = fileURLToPath(new URL("../../apps/api/src", import.meta.url));
/** Addresses where nobody's data is, and which may be kept. */
const NO_DATA = ["/healthz", "/readyz", "/graphiql", "/sign-in/ways"];

let register: TestRegister;
let bea: TestPerson;
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  const { http, stop: end } = await makeServer({
    ...(register.parts as ServerParts),
    isProduction: true,
    isClosed: false,
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  stop = end;
});
afterAll(async () => {
  await stop();
  await register.stop();
});

/** Every route in the sources, by method and path. */
function routes(folder = sources): [method: string, path: string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return routes(path);
    if (!entry.name.endsWith(".ts") || entry.name.endsWith(".test.ts")) return [];
    const found = readFileSync(path, "utf8").matchAll(/\b(?:router|app)\.(get|post|put|delete)\(\s*"(\/[^"]*)"/g);
    return [...found].map(([, method, route]) => [(method ?? "").toUpperCase(), route ?? ""] as [string, string]);
  });
}

const ROUTES: [method: string, path: string][] = [
  ...routes(),
  ["POST", "/graphql"],
  ["POST", "/graphql/stream"],
  ["GET", "/papers/papers.css"],
  ["GET", "/nothing-here"],
];

describe.each(ROUTES)("%s %s", (method, route) => {
  it.each(["somebody signed in", "a stranger"])("answers %s with the headers that keep a browser safe", async (who) => {
    const path = route.replace(/:authority/, "AFC").replace(/:\w+/g, "x");
    const headers = {
      "content-type": "application/json",
      "x-requested-with": "register",
      ...(who === "a stranger" ? {} : { cookie: bea.cookie }),
    };
    const isSignOut = path === "/sign-out";
    const answer = await fetch(`${address}${path}`, {
      method,
      redirect: "manual",
      headers: isSignOut ? { "content-type": "application/json" } : headers,
      ...(method === "GET" ? {} : { body: JSON.stringify({ query: "{ viewer { hasPanel } }" }) }),
    });
    await answer.body?.cancel();
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    if (!policy.includes("sandbox")) expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("strict-transport-security")).toMatch(/max-age=\d{8,}/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-powered-by")).toBeNull();
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    if (!NO_DATA.includes(route) && !route.endsWith(".css"))
      expect(answer.headers.get("cache-control")).toMatch(/no-store/);
  });
});

it("finds the routes there are", () => {
  expect(ROUTES.length).toBeGreaterThan(18);
});

describe("P10: the twelve things that graphql-cop looks for", () => {
  const ask = async (init: RequestInit & { path?: string }) =>
    await fetch(`${address}${init.path ?? "/graphql"}`, {
      method: "POST",
      ...init,
      headers: {
        cookie: bea.cookie,
        "content-type": "application/json",
        ...init.headers,
      },
    });
  const body = (query: string) => ({ body: JSON.stringify({ query }) });
  const many = (text: (at: number) => string) => Array.from({ length: 150 }, (_, at) => text(at)).join(" ");
  const MUTATION = `mutation { saveDraft(input: { kind: "REFERRAL", subjectId: "cop", payload: "{}" }) { userErrors { code } } }`;
  const asQuery = `/graphql?query=${encodeURIComponent("{ __typename }")}`;

  it.each<[string, () => RequestInit & { path?: string }]>([
    ["alias overloading", () => body(`{ ${many((at) => `a${at}: __typename`)} }`)],
    ["batching", () => ({ body: JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]) })],
    ["a query by GET", () => ({ path: asQuery, method: "GET", body: null, headers: { "content-type": "text/plain" } })],
    [
      "a query in a form",
      () => ({
        body: new URLSearchParams({ query: "{ __typename }" }).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
    ],
    ["field duplication", () => body(`{ ${many(() => "viewer { hasPanel }").repeat(8)} }`)],
    ["introspection", () => body("{ __schema { types { name } } }")],
    ["circular introspection", () => body("{ __schema { types { fields { type { fields { type { name } } } } } } }")],
    ["directive overloading", () => body(`{ __typename ${many(() => "@aa")} }`)],
    [
      "a mutation by GET",
      () => ({
        path: `/graphql?query=${encodeURIComponent(MUTATION)}`,
        method: "GET",
        body: null,
        headers: { "content-type": "text/plain" },
      }),
    ],
  ])("refuses %s", async (_, init) => {
    const answer = await ask(init());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/"data":\{/);
  });

  it("suggests no field, traces nothing and shows no GraphiQL", async () => {
    expect(await (await ask(body("{ viewr { authorityName } }"))).text()).not.toMatch(/did you mean|viewer/i);
    expect(await (await ask(body("{ __typename }"))).text()).not.toMatch(/tracing|extensions/);
    expect((await fetch(`${address}/graphiql`)).status).toBe(404);
  });

  it("lets nothing that another site sends have an effect", async () => {
    const origins = [
      "https://elsewhere.example",
      "null",
      "http://127.0.0.1",
      "https://127.0.0.1.elsewhere.example",
      `${address}.elsewhere.example`,
    ];
    const types = [
      "application/json",
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "",
    ];
    const paths = ["/graphql", "/graphql/stream", "/sign-out", "/uploads", "/enquiries/x/documents"];
    let sent = 0;
    for (const origin of origins)
      for (const type of types)
        for (const path of paths)
          for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
            const answer = await ask({ path, method, ...body(MUTATION), headers: { origin, "content-type": type } });
            await answer.body?.cancel();
            expect(answer.status).toBe(403);
            sent += 1;
          }
    expect(sent).toBe(500);
    expect(await register.sql("SELECT FROM draft WHERE subject_id = 'cop'")).toHaveLength(0);
    expect(await (await ask(body("{ viewer { hasPanel } }"))).text()).toContain('"data":{');
  });
});
