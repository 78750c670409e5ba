import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { makeSchema } from "@rome/api/schema";
import { makeServer, type ServerParts } from "@rome/api/server";
import { FRESH_ACTS, LONE_ACTS, MAY, SCOPES, TokenScope } from "@rome/procedure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedEntry, aRegisterEntry } from "../support/a-child.js";
import { aMachine, askByToken } from "../support/a-machine.js";
import { aRestriction } from "../support/a-restriction.js";
import { documentFor, rootFields } from "../support/bare-document.js";
import { firstOfStream } from "../support/listening.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const FIGURES = "{ figures { takenOn } }";
const LINES = "{ register { nodes { reference child { lastName } } } }";
const fields = rootFields(await makeSchema());

let register: TestRegister;
let bea: TestPerson;
let entry: ArrangedEntry;
let closed: { address: string; stop(): Promise<void> };

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  entry = await aRegisterEntry(register);
  const { http, stop } = await makeServer({ ...(register.parts as ServerParts), isProduction: true });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  closed = { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, stop };
});
afterAll(async () => {
  await closed.stop();
  await register.stop();
});

const ask = async (token: string, query = FIGURES, headers: Record<string, string> = {}) =>
  await askByToken(closed.address, token, query, {}, headers);

describe("the door for machines, in production", () => {
  it("answers a token's own documents, and leaves an event under the client's name without a role", async () => {
    const machine = await aMachine(register, ["REGISTER_LINES"], { name: "Case system" });
    const { data } = await ask(machine.token, LINES);
    expect(JSON.stringify(data)).toContain(entry.reference);
    const [event] = await register.sql(
      `SELECT p.name, e.kind, e.act, e.roles, e.item_count > 0 AS counted, e.document_hash FROM audit_event e JOIN person p ON p.id = e.actor_id ORDER BY e.seq DESC LIMIT 1`,
    );
    expect(event).toEqual({
      name: `Case system (token …${machine.lastFour})`,
      kind: "READ",
      act: "register",
      roles: [],
      counted: true,
      document_hash: createHash("sha256").update(LINES).digest("hex").slice(0, 16),
    });
  });

  it("shows lines and nothing deeper", async () => {
    const { token } = await aMachine(register, ["REGISTER_LINES"]);
    const deeper =
      "{ register(first: 5) { nodes { reference fullCase { __typename } child { sensitiveDetails { __typename } access { __typename } } } } }";
    const { data, errors } = await ask(token, deeper);
    expect(errors).toBeUndefined();
    for (const line of data.register.nodes)
      expect(line).toMatchObject({ fullCase: null, child: { sensitiveDetails: null, access: null } });
    const past = await ask(token, LINES, { "x-as-at": "2026-11-01T10:00" });
    expect({ status: past.status, data: past.data }).toEqual({ status: 403, data: undefined });
  });

  it("hides what is restricted from a machine as from everybody who is not named", async () => {
    const { token } = await aMachine(register, ["REGISTER_LINES"]);
    const other = await aRegisterEntry(register);
    await aRestriction(register, other, ["Tom Hargreaves"]);
    const { text } = await ask(token, LINES);
    expect(text).toContain(entry.reference);
    expect(text).not.toContain(other.reference);
  });

  it("says the same, as soon, of a token that is unknown, expired, revoked, cut short or of nobody", async () => {
    const fine = await aMachine(register, ["FIGURES"]);
    const expired = await aMachine(register, ["FIGURES"], { expiresOn: "2026-11-25" });
    const revoked = await aMachine(register, ["FIGURES"]);
    await register.sql("UPDATE machine_token SET revoked_at = now(), revoked_by = issued_by WHERE id = $1", [
      revoked.tokenId,
    ]);
    const gone = await aMachine(register, ["FIGURES"]);
    await register.sql("DELETE FROM machine_token WHERE id = $1", [gone.tokenId]);
    const tries = [
      expired.token,
      revoked.token,
      gone.token,
      fine.token.slice(0, -1),
      fine.token.toUpperCase(),
      "",
      "x",
    ];
    const answers = [];
    for (const token of tries) {
      const { status, text } = await ask(token);
      answers.push(`${status} ${text}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("UNAUTHENTICATED");
    expect((await ask(fine.token)).status).toBe(200);
    register.today("2027-06-30");
    expect((await ask(fine.token)).status).toBe(200);
    register.today("2027-07-01");
    expect((await ask(fine.token)).status).toBe(401);
    register.today("2026-11-26");
    const median = async (token: string) => {
      const times = [];
      for (let at = 0; at < 25; at++) {
        const from = performance.now();
        await ask(token);
        times.push(performance.now() - from);
      }
      return times.sort((a, b) => a - b)[12] ?? 0;
    };
    const [ofExpired, ofUnknown] = [await median(expired.token), await median(gone.token)];
    expect(Math.abs(ofExpired - ofUnknown)).toBeLessThan(Math.max(10, ofUnknown));
  });

  it("keeps the limits of the open door, and takes nothing but JSON by POST", async () => {
    const { token } = await aMachine(register, ["FIGURES"]);
    const many = `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(" ")} }`;
    expect((await ask(token, many)).errors?.[0]?.extensions.code).toBe("DOCUMENT_TOO_LARGE");
    expect((await ask(token, "{ __schema { types { name } } }")).status).toBe(400);
    for (const type of ["text/plain", "application/x-www-form-urlencoded"])
      expect((await ask(token, FIGURES, { "content-type": type })).status).toBe(400);
    const get = await fetch(`${closed.address}/graphql?query=${encodeURIComponent(FIGURES)}`, {
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
    expect(get.status).toBe(400);
  });

  it("takes a token or a session, not both; and the header alone opens the closed door to nobody", async () => {
    const { token } = await aMachine(register, ["FIGURES"]);
    for (const one of [token, "nobody"]) {
      const mixed = await ask(one, FIGURES, { cookie: bea.cookie });
      expect([mixed.status, mixed.errors?.[0]?.extensions.code]).toEqual([400, "BAD_REQUEST"]);
    }
    const basic = await ask("", FIGURES, { cookie: bea.cookie, authorization: "Basic eDp4" });
    expect(basic.errors?.[0]?.extensions.code).toBe("OPERATION_NOT_REGISTERED");
  });

  it("opens no file, no upload and no stream", async () => {
    const { token } = await aMachine(register, Object.values(TokenScope));
    const headers = { authorization: `Bearer ${token}` };
    for (const path of ["/trail.csv", "/sharings.csv", `/meetings/${entry.globalId}/paper.pdf`]) {
      const answer = await fetch(`${closed.address}${path}`, { headers, redirect: "manual" });
      expect(answer.headers.get("content-disposition"), path).toBeNull();
    }
    const upload = await fetch(`${closed.address}/uploads`, { method: "POST", headers });
    expect([401, 403]).toContain(upload.status);
    const machine = { cookie: "", name: "machine" } as TestPerson;
    const stream = (await firstOfStream(
      closed.address,
      machine,
      'subscription { meetingChanged(meetingId: "x") { __typename } }',
    )) as { errors?: unknown[] } | null;
    expect(stream?.errors?.length).toBeGreaterThan(0);
  });

  it("is another authority's in nothing", async () => {
    const theirs = await aMachine(register, ["REGISTER_LINES"], { authority: "FEN" });
    const { text } = await ask(theirs.token, LINES);
    expect(text).not.toContain(entry.reference);
  });
});

describe("scopes", () => {
  it("name acts that there are: none that asks for a fresh sign-in or stands alone, none of the panel, no file", () => {
    for (const { acts } of Object.values(SCOPES))
      for (const act of acts) {
        expect(Object.keys(MAY)).toContain(act);
        expect([...FRESH_ACTS, ...LONE_ACTS]).not.toContain(act);
      }
    const all = Object.values(SCOPES).flatMap(({ acts }) => acts);
    const writes = fields.filter(({ kind, field }) => kind !== "query" && all.includes(field.name as never));
    expect(writes.map(({ field }) => field.name)).toEqual(["submitCmeReferral"]);
  });

  it.each(Object.values(TokenScope).map((scope) => [scope]))("%s reaches no act outside its list", async (scope) => {
    const { token } = await aMachine(register, [scope]);
    const { acts } = SCOPES[scope];
    for (const root of fields) {
      const { name } = root.field;
      if (name === "viewer" || root.kind === "subscription") continue;
      const { errors } = await askByToken(register.address, token, documentFor(root));
      const isForbidden = errors?.[0]?.extensions.code === "FORBIDDEN";
      expect({ name, isForbidden }).toEqual({ name, isForbidden: !(acts as readonly string[]).includes(name) });
    }
  });

  it("REFERRALS sends a form of the owner's service, in the client's name, and reads none", async () => {
    const { token, lastFour } = await aMachine(register, ["REFERRALS"]);
    const { data } = await ask(token, "{ referralForms { code } }");
    expect(data.referralForms.length).toBeGreaterThan(0);
    const send = `mutation ($input: SubmitCmeReferralInput!) { submitCmeReferral(input: $input) { userErrors { code field } } }`;
    const input = { formCode: data.referralForms[0].code, answers: [], children: [] };
    const answer = await askByToken(closed.address, token, send, { input });
    expect(answer.data.submitCmeReferral.userErrors.length).toBeGreaterThan(0);
    expect(answer.data.submitCmeReferral.userErrors[0].code).not.toBe("NOT_FOUND");
    const [event] = await register.sql(
      `SELECT p.name FROM audit_event e JOIN person p ON p.id = e.actor_id WHERE e.act = 'submitCmeReferral' ORDER BY e.seq DESC LIMIT 1`,
    );
    expect(String((event as { name: string }).name)).toContain(lastFour);
  });
});
