import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { referralFor, screen } from "../support/a-referral.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let ivor: TestPerson;
let place = 0;

beforeAll(async () => {
  register = await startRegister();
  ivor = await register.as("Ivor Blakeney");
});
afterAll(async () => await register.stop());

/** Sends from a place of its own, as if through the town's proxy. */
async function tell(body: unknown, { authority = "SCC", from = `10.0.0.${++place}` } = {}) {
  const answer = await fetch(`${register.address}/tell-us/${authority}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, cookies: answer.headers.get("set-cookie"), said: JSON.parse(text), text };
}

const WORDS = { answers: { WORRY: "A girl of about nine is at home every day.", DANGER: "NO" } };
const CHILD = { firstName: "Tansy", schoolName: "Heronsmere High School", answers: {} };

async function newest(): Promise<string> {
  const [row] = await register.sql<{ reference: string }>(
    "SELECT reference FROM cme_referral ORDER BY submitted_at DESC, reference DESC LIMIT 1",
  );
  return row?.reference ?? "";
}

describe("the public page", () => {
  it("SUF-18: shows its form to anybody, without a cookie", async () => {
    const answer = await fetch(`${register.address}/tell-us/scc/form`);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const { authority, form } = (await answer.json()) as { authority: string; form: { fields: { code: string }[] } };
    expect(authority).toBe("Suffolk County Council");
    expect(form.fields.map(({ code }) => code)).toContain("WORRY");
  });

  it("SUF-18: takes what somebody tells without a name, keeps nothing that says who it was, and answers the same thanks to everybody", async () => {
    const told = await tell({ ...WORDS, children: [CHILD] }, { from: "203.0.113.77" });
    expect(told).toMatchObject({ status: 200, cookies: null, said: { message: expect.stringContaining("Thank you") } });
    const reference = await newest();
    expect(told.text).not.toContain(reference);
    expect(await referralFor(ivor, reference)).toMatchObject({
      ...{
        state: "SUBMITTED",
        isAnonymous: true,
        hasHiddenContact: false,
        sentBy: expect.stringContaining("gave no name"),
      },
      children: [{ firstName: "Tansy", lastName: "", dateOfBirth: null, schoolName: "Heronsmere High School" }],
    });
    const tables = await register.sql<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    for (const { name } of tables) {
      const [found] = await register.sql(
        `SELECT count(*)::int AS rows FROM "${name}" t WHERE t::text LIKE '%203.0.113.77%'`,
      );
      expect({ name, found }).toEqual({ name, found: { rows: 0 } });
    }
  });

  it("keeps a name and a way to answer from those who give them", async () => {
    await tell({ ...WORDS, name: "A neighbour", contact: "01632 960 444", children: [{ ...CHILD, firstName: "Bay" }] });
    expect(await referralFor(ivor, await newest())).toMatchObject({
      isAnonymous: false,
      sentBy: "A neighbour, on the public page",
      hasHiddenContact: true,
    });
  });

  it("asks for a date of birth before the child can be looked up or added, which the front door finds out", async () => {
    await tell({ ...WORDS, children: [{ ...CHILD, lastName: "Reedham", firstName: "Sorrel" }] });
    const sent = await referralFor(ivor, await newest());
    const done = [
      { code: "SYSTEM_FLAGGED", subject: "EMS" },
      { code: "SYSTEM_CHECKED", subject: "CF6" },
    ];
    expect((await screen(ivor, sent, { done })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["children", "0", "dateOfBirth"] },
    ]);
    const children = [{ id: sent.children[0].id, dateOfBirth: "2017-05-05" }];
    const { referral, userErrors } = await screen(ivor, sent, { done, children });
    expect(userErrors).toEqual([]);
    expect(referral).toMatchObject({
      state: "ACCEPTED",
      children: [{ dateOfBirth: "2017-05-05", outcome: "ACCEPTED" }],
    });
  });

  it("tells what is wrong at its field, and keeps nothing", async () => {
    const before = await register.sql("SELECT count(*) FROM cme_referral");
    const told = await tell({ answers: { DANGER: "perhaps", EXTRA: 5 }, children: [{ answers: {} }] });
    expect(told.status).toBe(400);
    expect(told.said.problems.map((one: { field: string[] }) => one.field.join("."))).toEqual([
      "answers.WORRY",
      "answers.DANGER",
      "children.0.firstName",
    ]);
    expect((await tell({ ...WORDS })).said.problems).toMatchObject([{ field: ["children"] }]);
    expect((await tell("[]")).status).toBe(400);
    expect(await register.sql("SELECT count(*) FROM cme_referral")).toEqual(before);
  });

  it("thanks a program that fills in what no person sees, and keeps nothing", async () => {
    const before = await register.sql("SELECT count(*) FROM cme_referral");
    expect((await tell({ ...WORDS, website: "https://spam.example", children: [CHILD] })).status).toBe(200);
    expect(await register.sql("SELECT count(*) FROM cme_referral")).toEqual(before);
  });

  it("is there only where the procedure has a public form", async () => {
    for (const authority of ["AFC", "NOWHERE"]) {
      expect((await fetch(`${register.address}/tell-us/${authority}/form`)).status).toBe(404);
      expect((await tell({ ...WORDS, children: [CHILD] }, { authority })).status).toBe(404);
    }
  });

  it("takes so much and so often, and no more", async () => {
    expect((await tell({ ...WORDS, answers: { WORRY: "x".repeat(70_000) }, children: [CHILD] })).status).toBe(413);
    const from = "198.51.100.9";
    const sent = [];
    for (let one = 0; one < 6; one += 1) sent.push((await tell({ children: [] }, { from })).status);
    expect(sent).toEqual([400, 400, 400, 400, 400, 429]);
  });

  it("writes under a person of its own, who has no role and cannot sign in", async () => {
    const people = (await (await fetch(`${register.address}/demo/people`)).json()) as { name: string }[];
    expect(people.map(({ name }) => name)).not.toContain("Public page");
    const actors = await register.sql(
      "SELECT DISTINCT p.name, p.roles, p.is_active FROM audit_event v JOIN person p ON p.id = v.actor_id JOIN cme_referral r ON r.id = v.entity_id WHERE r.referred_by IS NULL AND v.act = 'submitCmeReferral'",
    );
    expect(actors).toEqual([{ name: "Public page", roles: [], is_active: false }]);
  });
});
