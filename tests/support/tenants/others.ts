import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import type { TestRegister } from "../register.js";
import { throwDice } from "../siege/dice.js";
import { sendRaw } from "../siege/send-raw.js";
import { walk } from "../siege/walk.js";
import { signInAs } from "./seed-demo.js";

/** Whose people ask, and whose rows are asked for: nobody of these ever signs in. */
export const ASKING = ["AFC", "FEN", "C01", "C02", "C03"];
export const ASKED_FOR = ["C04", "C05", "C06", "C07", "C08"];
const ROLES = ["REGISTER_ADMIN", "STRATEGIC_LEAD", "PANEL_MEMBER", "SCHOOL_LEAD"];

/** The schema as it is handed out. */
export const schema = buildSchema(
  readFileSync(new URL("../../../packages/schema/schema.graphql", import.meta.url), "utf8"),
);

/** Somebody who asks. */
export interface Asker {
  code: string;
  role: string;
  cookie: string;
}

/** Signs in one person of each role at each authority whose people ask. */
export async function everybody(register: TestRegister): Promise<Asker[]> {
  const held = await register.sql<{ code: string; role: string }>(
    "SELECT DISTINCT a.code, r AS role FROM person p JOIN authority a ON a.id = p.authority_id, unnest(p.roles) r WHERE a.code = ANY ($1) AND r = ANY ($2) AND p.is_active",
    [ASKING, ROLES],
  );
  return await Promise.all(held.map(async (one) => ({ ...one, cookie: await signInAs(register, one.code, one.role) })));
}

/** The port of a register. */
export const portOf = (register: TestRegister) => Number(new URL(register.address).port);

/** Sends a document and gives the whole answer. */
export async function post(register: TestRegister, cookie: string, body: unknown): Promise<string> {
  const headers = { "content-type": "application/json", cookie };
  return (
    await sendRaw(portOf(register), {
      method: "POST",
      path: "/graphql",
      headers,
      body: Buffer.from(JSON.stringify(body)),
    })
  ).text;
}

/** Ids of every type as AfC's own people are shown them, turned into those of the same rows elsewhere. */
export async function idsOfOthers(
  register: TestRegister,
  people: readonly Asker[],
  seed: number,
): Promise<Map<string, string[]>> {
  const shown = new Set<string>();
  const known = { ids: ["x"], words: [""], spoilt: 0 };
  for (let round = 0; round < 2; round++)
    for (const person of people.filter(({ code }) => code === "AFC"))
      for (const dice of throwDice(seed + round, 120)) {
        const answer = await post(
          register,
          person.cookie,
          walk(dice, "query", {
            schema,
            known: { ...known, ids: shown.size > 0 ? [...shown] : ["x"] },
            roots: 1,
            depth: 3,
          }),
        );
        for (const [, id] of answer.matchAll(/"([\w-]{50,110})"/g)) if (id && typeOf(id)) shown.add(id);
      }
  const all = [...shown].map((id) => Buffer.from(id, "base64url").toString().split(":") as [string, string]);
  const codes = ASKED_FOR.concat(ASKING.slice(2));
  const others = await Promise.all(
    codes.map(async (code) => {
      const made = await register.sql<{ id: string }>(
        "SELECT other_id(u::uuid, $2) AS id FROM unnest($1::text[]) WITH ORDINALITY o (u, n) ORDER BY n",
        [all.map(([, uuid]) => uuid), code],
      );
      return [code, made.map(({ id }, at) => Buffer.from(`${all[at]?.[0]}:${id}`).toString("base64url"))] as const;
    }),
  );
  return new Map([...others, ["AFC", [...shown]]]);
}

function typeOf(id: string): string | null {
  return /^([A-Z]\w+):[0-9a-f-]{36}$/.exec(Buffer.from(id, "base64url").toString())?.[1] ?? null;
}

/** Surnames and references of an authority's children. */
export async function wordsOf(register: TestRegister, code: string): Promise<[string, string[]]> {
  const found = await register.sql<{ word: string }>(
    `SELECT last_name AS word FROM child c JOIN authority a ON a.id = c.authority_id WHERE a.code = $1
     UNION SELECT reference FROM register_entry c JOIN authority a ON a.id = c.authority_id WHERE a.code = $1
     UNION SELECT reference FROM enquiry c JOIN authority a ON a.id = c.authority_id WHERE a.code = $1 LIMIT 300`,
    [code],
  );
  return [code, [...found.map(({ word }) => word), "", "%"]];
}

/** One sum over everything the authorities hold whose people never came. */
export async function sumOfOthers(register: TestRegister): Promise<string> {
  const tables = await register.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'authority_id' ORDER BY 1`,
  );
  const sums: string[] = [];
  for (const { name } of tables) {
    const [sum] = await register.sql<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t WHERE authority_id IN (SELECT id FROM authority WHERE code = ANY ($1))`,
      [ASKED_FOR],
    );
    sums.push(`${name} ${sum?.sum}`);
  }
  return sums.join("\n");
}
