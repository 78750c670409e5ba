import { afterAll, beforeAll, expect, it } from "vitest";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";
import { type Besieged, besiege } from "../support/siege/besieged.js";

/** `pnpm probe access` runs a thousand. */
const RACES = process.env.PROBE === "access" ? 1000 : 60;

let register: TestRegister;
/** A second replica, in a process of its own. */
let second: Besieged;
let replicas: { address: string }[];

beforeAll(async () => {
  register = await startRegister();
  second = await besiege(register);
  replicas = [register, second];
}, 120_000);
afterAll(async () => {
  await second?.stop();
  await register?.stop();
});

/** What a replica answers: "" for the register, or why not. */
async function ask(address: string, { cookie }: TestPerson): Promise<string> {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query: "{ register { totalCount } }" }),
  });
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? "";
}

const SET = "UPDATE person SET roles = $1, is_active = $2 WHERE name = 'Tom Hargreaves'";

/** Ways to take somebody's rights away, and how they are refused from then on. */
const WAYS: { refusal: string; revoke(tom: TestPerson): Promise<unknown> }[] = [
  { refusal: "FORBIDDEN", revoke: async () => await register.sql(SET, [["SERVICE_STAFF"], true]) },
  { refusal: "UNAUTHENTICATED", revoke: async () => await register.sql(SET, [["PANEL_MEMBER"], false]) },
  {
    refusal: "UNAUTHENTICATED",
    revoke: async ({ cookie }) => await fetch(`${register.address}/sign-out`, { method: "POST", headers: { cookie } }),
  },
  {
    refusal: "UNAUTHENTICATED",
    revoke: async (tom) => await tom.ask("mutation { signOutEverywhere(input: {}) { userErrors { code } } }"),
  },
];

it(
  `11: whose role or account is taken away is refused by both replicas in each request that follows, in ${RACES} races`,
  async () => {
    const wrong: string[] = [];
    let before = 0;
    for (let race = 0; race < RACES; race += 1) {
      const way = WAYS[race % WAYS.length];
      if (!way) throw new Error("There is no such way");
      await register.sql(SET, [["PANEL_MEMBER"], true]);
      const tom = await register.as("Tom Hargreaves");
      const both = () => replicas.map(async ({ address }) => await ask(address, tom));
      const traffic = [...both(), ...both()];
      await way.revoke(tom);
      const after = await Promise.all([...both(), ...both()]);
      wrong.push(...after.filter((code) => code !== way.refusal).map((code) => `race ${race}: ${code}`));
      before += (await Promise.all(traffic)).filter((code) => code === "").length;
    }
    process.stdout.write(`\nraces: ${RACES}; let in before: ${before}; wrong afterwards: ${wrong.length}\n`);
    expect(wrong).toEqual([]);
    // The races were races: part of the traffic got through before.
    expect(before).toBeGreaterThan(RACES / 4);
  },
  RACES * 1000,
);
