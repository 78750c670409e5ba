import type { AddressInfo } from "node:net";
import { checkLocalAccount } from "@rome/api/features/local-accounts/check-local-account";
import {
  endLocalAccount,
  type LocalAccountMade,
  makeLocalAccount,
  renewLocalAccount,
} from "@rome/api/features/local-accounts/keep-local-accounts";
import { readConfig } from "@rome/api/platform/config";
import { makeServer, type ServerParts } from "@rome/api/server";
import { generateSync } from "otplib";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TEST_NOW } from "../support/database.js";
import { startRegister, type TestRegister } from "../support/register.js";

const TOM = "tom.hargreaves@afc.example";
const HOURS = 72;

let register: TestRegister;
let owner: pg.Client;
let server: { address: string; stop(): Promise<void> };
let made: LocalAccountMade;
/** Each test looks at the clock two minutes after the one before, so that its codes are new. */
let now = TEST_NOW.getTime();
/** Each try comes from an address of its own, as behind a proxy; the limit has a test of its own. */
let caller = 0;

beforeAll(async () => {
  register = await startRegister();
  owner = new pg.Client({ connectionString: register.apiUrl.replaceAll("rome_api", "rome_owner") });
  await owner.connect();
  const accounts = {
    issuer: "http://127.0.0.1:9",
    clientId: "register",
    clientSecret: "a secret of the tests alone",
    roles: null,
    publicUrl: "http://127.0.0.1",
    isPlain: true,
  };
  const parts = { ...(register.parts as ServerParts), clock: () => new Date(now), isDemo: false, accounts };
  const { http, stop } = await makeServer({ ...parts, hasLocalAccounts: true });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  server = { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop };
});
beforeEach(async () => {
  now += 120_000;
  made = await makeLocalAccount(owner, TOM, HOURS);
});
afterAll(async () => {
  await owner.end();
  await server.stop();
  await register.stop();
});

const codeAt = (seconds = 0) => generateSync({ secret: made.secret, epoch: Math.floor(now / 1000) + seconds });

async function attempt(change: Partial<{ email: string; password: string; code: string }> = {}, from?: string) {
  caller += 1;
  const answer = await fetch(`${server.address}/sign-in/local`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from ?? `192.0.2.${caller}` },
    body: JSON.stringify({ email: TOM, password: made.password, code: codeAt(), ...change }),
  });
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return { status: answer.status, text: await answer.text(), cookie };
}

async function nameOf(cookie: string): Promise<string | null> {
  const answer = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query: "{ viewer { person { name } } }" }),
  });
  return (
    ((await answer.json()) as { data: { viewer: { person: { name: string } } | null } }).data.viewer?.person.name ??
    null
  );
}

describe("an account for when the council's sign-in is down", () => {
  it("signs in its person by password and one-time code, with the cookie of every session", async () => {
    const { status, cookie } = await attempt();
    expect([status, cookie.split("=")[0]]).toEqual([204, "__Host-rome_session"]);
    expect(await nameOf(cookie)).toBe("Tom Hargreaves");
  });

  it("is loud: an event, and a mail at once to the strategic lead and the data protection officer, without a name", async () => {
    await register.sql("TRUNCATE notice, outbox CASCADE");
    await attempt();
    const told = await register.sql(
      `SELECT p.name, o.title, o.body FROM notice n JOIN person p ON p.id = n.person_id JOIN outbox o ON o.id = n.mail_id
       WHERE n.kind = 'LOCAL_SIGN_IN' ORDER BY p.name`,
    );
    expect(told.map(({ name }) => name)).toEqual(["Amara Delacroix", "Selwyn Achterberg"]);
    expect(JSON.stringify(told)).not.toContain("Hargreaves");
    const acts = await register.sql<{ act: string }>(
      `SELECT e.act FROM audit_event e JOIN person p ON p.id = e.entity_id AND p.name = 'Tom Hargreaves' ORDER BY e.seq DESC LIMIT 3`,
    );
    expect(acts.map(({ act }) => act)).toEqual(["signIn", "signInLocally", "makeLocalAccount"]);
  });

  it("takes each code once, also when both tries come at the same time", async () => {
    const both = await Promise.all([attempt(), attempt()]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 401]);
    expect((await attempt()).status).toBe(401);
    expect((await attempt({ code: codeAt(-30) })).status).toBe(401);
    expect((await attempt({ code: codeAt(30) })).status).toBe(204);
  });

  it("gives one answer whatever was wrong, and a refusal in the trail where there is an account", async () => {
    const wrong = [
      await attempt({ password: "not the password at all" }),
      await attempt({ code: codeAt(-300) }),
      await attempt({ code: "" }),
      await attempt({ email: "nobody@afc.example" }),
      await attempt({ email: "bea.lindqvist@afc.example" }),
    ];
    expect(new Set(wrong.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(wrong[0]).toMatchObject({ status: 401, cookie: "" });
    const refusals = async () =>
      (await register.sql("SELECT FROM audit_event WHERE kind = 'REFUSAL' AND act = 'signInLocally'")).length;
    await expect.poll(refusals).toBeGreaterThanOrEqual(3);
  });

  it("takes as long to refuse an unknown address as a known one", async () => {
    const took: Record<string, number[]> = { known: [], unknown: [] };
    const password = "not the password at all";
    for (let turn = 0; turn < 25; turn += 1) {
      for (const [whose, email] of [
        ["known", TOM],
        ["unknown", `nobody-${turn}@afc.example`],
      ] as const) {
        const began = performance.now();
        await checkLocalAccount(register.parts.db, { email, password, code: "123456" }, new Date(now));
        took[whose]?.push(performance.now() - began);
      }
    }
    const [known = 0, unknown = 0] = [took.known, took.unknown].map((times) => times?.sort((a, b) => a - b)[12] ?? 0);
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(1.5);
  });

  it("is tried ten times a minute from one address and for one account, and no more", async () => {
    const here = "198.51.100.1";
    for (let turn = 0; turn < 10; turn += 1) await attempt({ email: `nobody-${turn}@afc.example` }, here);
    expect((await attempt({ email: "nobody-10@afc.example" }, here)).status).toBe(429);
    for (let turn = 0; turn < 10; turn += 1) await attempt({ email: "one@afc.example" });
    expect((await attempt({ email: "One@AFC.example" })).status).toBe(429);
  });
});

describe("its keeping", () => {
  it("ends it after its hours unless it is renewed, and at once when it is ended, with every session", async () => {
    await register.sql("UPDATE local_account SET expires_at = now() - interval '1 second'");
    const there = async () => (await register.parts.db.query("SELECT FROM find_local_account($1)", [TOM])).length;
    expect(await there()).toBe(0);
    const until = await renewLocalAccount(owner, TOM, HOURS);
    expect(Math.round((until.getTime() - Date.now()) / 3_600_000)).toBe(HOURS);
    expect(await there()).toBe(1);
    const tom = await register.as("Tom Hargreaves");
    await endLocalAccount(owner, TOM);
    expect(await there()).toBe(0);
    expect((await tom.ask("{ viewer { today } }")).viewer).toBeNull();
    await expect(renewLocalAccount(owner, TOM, HOURS)).rejects.toThrow("There is no such account");
  });

  it("makes a password of more than fifteen letters, keeps no more than its argon2id hash, and tells it once", async () => {
    expect(made.password.length).toBeGreaterThanOrEqual(15);
    expect(made.uri).toContain("otpauth://totp/");
    const [row] = await register.sql<{ password_hash: string }>("SELECT password_hash FROM local_account");
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
    await expect(makeLocalAccount(owner, "nobody@afc.example", HOURS)).rejects.toThrow("is named in the register");
  });

  it("is out of the API's reach but for its two functions", async () => {
    await expect(register.parts.db.query("SELECT * FROM local_account")).rejects.toThrow("permission denied");
  });

  it("is off by itself, and never beside a demonstration", async () => {
    const answer = await fetch(`${register.address}/sign-in/local`, { method: "POST" });
    expect(answer.status).toBe(404);
    expect(readConfig({}, "/").hasLocalAccounts).toBe(false);
    expect(() => readConfig({ LOCAL_ACCOUNTS: "on" }, "/")).toThrow("OIDC_ISSUER must be set");
    const oidc = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "a", OIDC_CLIENT_SECRET: "b" };
    const mail = { PUBLIC_URL: "https://register.example", MAIL_TRANSPORT: "log", LOCAL_ACCOUNTS: "on" };
    expect(() => readConfig({ ...oidc, ...mail }, "/")).toThrow("DEMO must be off");
    expect(readConfig({ ...oidc, ...mail, DEMO: "off" }, "/").hasLocalAccounts).toBe(true);
  });
});
