import { makeSchema } from "@rome/api/schema";
import type { Role } from "@rome/procedure";
import { afterAll, beforeAll, expect, it } from "vitest";
import { documentAbout, kindsOf, LISTS, READINGS, reaches, SHARED_KINDS } from "../support/access-probes.js";
import { type AccessWorld, anAccessWorld, PLACES, type Place } from "../support/access-world.js";
import { readOracle } from "../support/authz-matrix.js";
import { rootFields } from "../support/bare-document.js";
import { firstOfStream } from "../support/listening.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

/** `pnpm probe access` sends a hundred thousand; in the tests each is sent once. */
const FULL = process.env.PROBE === "access";
const HOUR = { timeout: 3_600_000 };
const AT_ONCE = 8;
/** Ends every session of whoever asks; the house test signs in again after each. */
const OF_THE_HOUSE_TEST = "signOutEverywhere";

const oracle = readOracle();
const { roles } = oracle;
const roots = rootFields(await makeSchema());
const byName = new Map(roots.map((root) => [root.field.name, root]));
const queries = roots.filter(({ kind, field }) => kind !== "subscription" && field.name !== OF_THE_HOUSE_TEST);
const acts = oracle.operations.filter((operation) => !operation.startsWith("sees "));

/** Sends a document once and says what was wrong with the answer; null when the oracle and the register agree. */
interface Probe {
  name: string;
  send: () => Promise<string | null>;
}

let register: TestRegister;
let world: AccessWorld;

beforeAll(async () => {
  register = await startRegister();
  world = await anAccessWorld(register);
}, 120_000);
afterAll(async () => await register.stop());

/** The answer to a document, word by word. */
async function answerTo(person: TestPerson | null, query: string): Promise<string> {
  const response = await fetch(`${register.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(person ? { cookie: person.cookie } : {}) },
    body: JSON.stringify({ query }),
  });
  return await response.text();
}

function refusalIn(text: string): string | null {
  const code = /"code":"(FORBIDDEN|UNAUTHENTICATED)"/.exec(text)?.[1];
  return code ?? null;
}

function same(name: string, found: unknown, wanted: unknown): string | null {
  return found === wanted ? null : `${name}: found ${found}, wanted ${wanted}`;
}

/** Every act as every role and as nobody, about records that are not there: refused or let in by the cell alone. */
function cellProbes(): Probe[] {
  return queries.flatMap((root) => {
    const act = root.field.name;
    const document = documentAbout(root, world.unknown);
    const asRole = roles.map((role) => {
      const name = `${act} as ${role}`;
      const wanted = oracle.cell(act, role) === "-" && act !== "viewer" ? "FORBIDDEN" : null;
      return { name, send: async () => same(name, refusalIn(await answerTo(world.people[role], document)), wanted) };
    });
    const name = `${act} as nobody`;
    const wanted = act === "viewer" ? null : "UNAUTHENTICATED";
    return [...asRole, { name, send: async () => same(name, refusalIn(await answerTo(null, document)), wanted) }];
  });
}

/** Every act that names a record, about records out of sight: word for word the answer about nothing (hostile cases 1, 2, 4, 9). */
function unseenProbes(): Probe[] {
  return queries.flatMap((root) => {
    const act = root.field.name;
    const kinds = kindsOf(root, world.unknown);
    const isShared = kinds.every((kind) => SHARED_KINDS.includes(kind));
    return roles.flatMap((role) => {
      const cell = oracle.cell(act, role);
      const places = kinds.length === 0 || cell === "-" ? [] : hiddenPlaces(cell, role, isShared);
      return places.map((place) => unseenProbe(act, role, place));
    });
  });
}

/** Places whose records say nothing to a cell: walls always, and another's children for schools and passes. */
function hiddenPlaces(cell: string, role: Role, isShared: boolean): Place[] {
  const walls: Place[] = isShared
    ? ["elsewhere"]
    : ["elsewhere", "excluded", ...(seesRestricted(role) ? [] : (["restricted"] as const))];
  return ["school", "pass"].includes(cell) && !isShared ? [...walls, "none"] : walls;
}

function seesRestricted(role: Role): boolean {
  return oracle.cell("sees restricted", role) === "all";
}

function unseenProbe(act: string, role: Role, place: Place): Probe {
  const name = `${act} as ${role}, ${place}`;
  const root = byName.get(act);
  if (!root) throw new Error(`No field ${act}`);
  const person = world.people[role];
  const hidden = documentAbout(root, world.at(place, role));
  const unknown = documentAbout(root, world.unknown);
  return {
    name,
    send: async () => same(name, await answerTo(person, hidden), await answerTo(person, unknown)),
  };
}

/** Acts and pages that depend on the relation, in every place as every role: reached where the oracle says so. */
function readingProbes(): Probe[] {
  return Object.entries(READINGS).flatMap(([title, reading]) => {
    const act = title.split(" ")[0] ?? "";
    return roles.flatMap((role) => {
      if (oracle.cell(act, role) === "-") return [];
      const cell = oracle.cell(reading.line ?? act, role);
      return PLACES.map((place) => {
        const name = `${title} as ${role}, ${place}`;
        const document = reading.document(world.at(place, role));
        const wanted = reaches(cell, place, seesRestricted(role));
        const send = async () => {
          const text = await answerTo(world.people[role], document);
          const { data, errors } = JSON.parse(text);
          return errors ? `${name}: ${text}` : same(name, reading.isReached(data), wanted);
        };
        return { name, send };
      });
    });
  });
}

/** Lists as every role: they hold the records the oracle reaches, and none of the others (hostile cases 8, 9). */
function listProbes(): Probe[] {
  return Object.entries(LISTS).flatMap(([list, { kind, document }]) =>
    roles
      .filter((role) => oracle.cell(list, role) !== "-")
      .flatMap((role) =>
        PLACES.map((place) => {
          const name = `${list} as ${role}, ${place}`;
          const id = world.at(place, role).ids[kind] ?? "";
          const wanted = reaches(oracle.cell(list, role), place, seesRestricted(role));
          return {
            name,
            send: async () => same(name, (await answerTo(world.people[role], document)).includes(id), wanted),
          };
        }),
      ),
  );
}

/** What comes in or goes out by another way than a document. */
function wayProbes(): Probe[] {
  const ways = [
    { act: "upload", path: "/uploads" },
    { act: "addDocument", path: `/enquiries/${world.unknown.ids.Enquiry}/documents` },
  ];
  const byPath = ways.flatMap(({ act, path }) =>
    [...roles, null].map((role) => {
      const name = `${act} as ${role ?? "nobody"}`;
      const headers = { "x-requested-with": "rome", ...(role ? { cookie: world.people[role].cookie } : {}) };
      const refused = role === null ? 401 : oracle.cell(act, role) === "-" ? 403 : null;
      const send = async () => {
        const { status } = await fetch(`${register.address}${path}`, { method: "POST", headers });
        return same(name, [401, 403].includes(status) ? status : null, refused);
      };
      return { name, send };
    }),
  );
  const followed = roots.filter(({ kind }) => kind === "subscription");
  const byStream = followed.flatMap((root) =>
    roles.map((role) => {
      const name = `${root.field.name} as ${role}`;
      const wanted = oracle.cell(root.field.name, role) === "-" ? "FORBIDDEN" : null;
      const document = documentAbout(root, world.unknown, "{ kind }");
      const send = async () => {
        const first = await firstOfStream(register.address, world.people[role], document);
        return same(name, refusalIn(JSON.stringify(first) ?? ""), wanted);
      };
      return { name, send };
    }),
  );
  return [...byPath, ...byStream];
}

/** Sends probes, some at once, round after round until as many as wanted were sent; says what came of it. */
async function sendAll(what: string, probes: readonly Probe[], atLeast: number): Promise<string[]> {
  const wrong: string[] = [];
  const wanted = Math.max(atLeast, probes.length);
  const started = performance.now();
  let sent = 0;
  const sender = async () => {
    while (sent < wanted) {
      const probe = probes[sent++ % probes.length];
      const found = await probe?.send();
      if (found) wrong.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${what}: ${sent} probes of ${probes.length} cells in ${seconds} s, ${wrong.length} mismatches`);
  return wrong;
}

it("P1: decides every role, act and relation as the table kept by hand says (cases 8 and 9)", HOUR, async () => {
  const probes = [...cellProbes(), ...readingProbes(), ...listProbes(), ...wayProbes()];
  expect(await sendAll("access", probes, FULL ? 100_000 : 0)).toEqual([]);
  const covered = new Set(probes.map(({ name }) => name.split(/ as |,/, 2).join(" as ")));
  const cells = acts.flatMap((act) => roles.map((role) => `${act} as ${role}`));
  expect(cells.filter((cell) => !covered.has(cell) && !cell.startsWith(OF_THE_HOUSE_TEST))).toEqual([]);
});

it("P4: answers about a record out of sight word for word as about none (cases 1, 2, 4 and 9)", HOUR, async () => {
  const probes = unseenProbes();
  expect(probes.length).toBeGreaterThan(200);
  expect(await sendAll("no oracle", probes, FULL ? 10_000 : 0)).toEqual([]);
});
