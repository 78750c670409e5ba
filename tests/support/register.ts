import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { ENTITIES } from "@rome/api/entities";
import { type JobName, runJob } from "@rome/api/jobs/jobs";
import { makeDataSource } from "@rome/api/platform/database/data-source";
import { urlFor } from "@rome/api/platform/database/prepare";
import { makeLog } from "@rome/api/platform/log";
import type { Post } from "@rome/api/platform/mail/post";
import type { RegisterParts } from "@rome/api/platform/make-context";
import type { PdfEngine } from "@rome/api/platform/pdf/pdf-engine";
import { makeServer } from "@rome/api/server";
import pg from "pg";
import { inject } from "vitest";
import { TEST_NOW } from "./database.js";
import { TEST_PACKS } from "./packs.js";

/** A whole register of its own for one test file: database, API, and people who can be signed in. */
export interface TestRegister {
  /** Address of the running API. */
  address: string;
  /** Signs a seeded person in and gives what they can ask. */
  as(name: string): Promise<TestPerson>;
  /** SQL as the superuser, past every wall: to arrange and to look, never to act. */
  sql<R extends pg.QueryResultRow = Record<string, unknown>>(text: string, values?: unknown[]): Promise<R[]>;
  /** Turns the clock to a day, at nine in the morning. */
  today(day: string): void;
  /** Turns the clock to an instant. */
  now(instant: string | number): void;
  /** What its jobs run with. */
  parts: RegisterParts;
  /** Runs one of the register's own jobs once, as the clock would. */
  job(name: JobName, post?: Post): Promise<void>;
  /** Counts statements from now on, without BEGIN, settings and COMMIT; the answer is read by calling what it gives. */
  countStatements(): () => number;
  /** URL of the API's own role, for tests of the second wall. */
  apiUrl: string;
  stop(): Promise<void>;
}

/** A signed-in person. */
export interface TestPerson {
  name: string;
  cookie: string;
  /** Sends a document and gives `data`; throws when the answer holds errors. */
  ask<T = any>(document: string, variables?: Record<string, unknown>): Promise<T>;
  /** Sends a document and gives the whole answer. */
  send(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: any; errors?: { message: string; extensions: { code: string } }[] }>;
}

/** Where mail goes that no test looks at. */
const NO_POST: Post = {
  transport: { name: "log", send: async () => ({ kind: "SENT" }) },
  publicUrl: "https://register.example",
  anchors: null,
};

/** Starts a register on a clone of the seeded template, by the procedures given or those that are shipped. */
export async function startRegister(
  log = makeLog(process.env.LOG_LEVEL ?? "error"),
  packs = TEST_PACKS,
  superuser = inject("postgresUrl"),
): Promise<TestRegister> {
  const name = `t_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: superuser });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template_rome OWNER rome_owner`);
  const apiUrl = urlFor(superuser, "rome_api", name);
  const own = new pg.Client({ connectionString: superuser.replace(/\/[^/]*$/, `/${name}`) });
  await own.connect();
  const db = await makeDataSource(apiUrl, ENTITIES, 8).initialize();
  let now = TEST_NOW;
  const parts = {
    db,
    packs,
    clock: () => now,
    log,
    isDemo: true,
    pdf: null as PdfEngine | null,
    isProduction: false,
    portalFolder: null,
    documents: null,
    requestsAMinute: 100_000,
    accounts: null,
  };
  const { http, stop } = await makeServer(parts);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    address,
    apiUrl,
    as: async (person) => await signIn(address, person),
    sql: async (text, values = []) => (await own.query(text, values)).rows as never,
    today: (day) => {
      now = new Date(`${day}T09:00:00Z`);
    },
    now: (instant) => {
      now = new Date(instant);
    },
    parts,
    job: async (job, post = NO_POST) => await runJob(job, parts, post),
    countStatements,
    stop: async () => {
      await stop();
      await db.destroy();
      await own.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** Listens to every connection of the API's pool. */
function countStatements(): () => number {
  let count = 0;
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const first = args[0] as string | { text: string };
    const text = typeof first === "string" ? first : first.text;
    if (!/^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|SELECT hide_from)/.test(text)) count += 1;
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  return () => {
    pg.Client.prototype.query = original;
    return count;
  };
}

async function signIn(address: string, name: string): Promise<TestPerson> {
  const people = (await (await fetch(`${address}/demo/people`)).json()) as {
    name: string;
    personId: string;
    authorityId: string;
  }[];
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody is called ${name}`);
  const answer = await fetch(`${address}/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(person),
  });
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const send = async (query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Awaited<ReturnType<TestPerson["send"]>>;
  };
  return {
    name,
    cookie,
    send,
    ask: async (document, variables) => {
      const result = await send(document, variables);
      if (result.errors)
        throw new Error(result.errors.map((error) => `${error.extensions.code}: ${error.message}`).join("; "));
      return result.data;
    },
  };
}
