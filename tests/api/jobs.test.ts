import { JOBS } from "@rome/api/jobs/jobs";
import { startJobs } from "@rome/api/jobs/start-jobs";
import { prepareJobTables } from "@rome/api/platform/database/job-tables";
import { urlFor } from "@rome/api/platform/database/prepare";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { circulated, standing } from "../support/a-mail.js";
import { type Mailbox, startMailbox } from "../support/mailbox.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let mailbox: Mailbox;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  mailbox = await startMailbox();
  bea = await register.as("Bea Lindqvist");
  const database = new URL(register.apiUrl).pathname.slice(1);
  await prepareJobTables(urlFor(register.apiUrl, "rome_owner", database), Object.keys(JOBS));
});
afterAll(async () => {
  await mailbox.stop();
  await register.stop();
});

it("acts as each authority's own person, who has no roles and can neither sign in nor be chosen", async () => {
  const people = await register.sql(
    `SELECT a.code, p.name, p.roles, p.is_active FROM person p JOIN authority a ON a.id = p.authority_id WHERE p.is_system ORDER BY a.code`,
  );
  const expected = (code: string) => ({ code, name: "The register", roles: [], is_active: false });
  expect(people.filter(({ code }) => code === "AFC" || code === "FEN")).toEqual([expected("AFC"), expected("FEN")]);
  const offered = (await (await fetch(`${register.address}/demo/people`)).json()) as { name: string }[];
  expect(offered.map(({ name }) => name)).not.toContain("The register");
  const listed = (await bea.ask("{ people { name } }")).people as { name: string }[];
  expect(listed.map(({ name }) => name)).not.toContain("The register");
});

it("leaves the API's role without a right to make or change a table of the jobs", async () => {
  const api = new pg.Client({ connectionString: register.apiUrl });
  await api.connect();
  await expect(api.query("CREATE TABLE jobs.mine (id int)")).rejects.toThrow("permission denied");
  await expect(api.query("DROP TABLE jobs.job")).rejects.toThrow("must be owner");
  const owned = await api.query("SELECT FROM pg_class WHERE relowner = current_user::regrole");
  expect(owned.rowCount).toBe(0);
  await api.end();
});

it("sends each mail once with two replicas, stops cleanly, and keeps nothing about anybody in a job", async () => {
  await circulated(register, bea);
  const replicas = await Promise.all(
    [1, 2].map(() => startJobs(register.apiUrl, register.parts, mailbox.post, { everySeconds: 1 })),
  );
  for (const replica of replicas) await replica.lookNow("mail");
  await expect.poll(() => standing(register), { timeout: 20_000 }).toEqual({ SENT: 14 });
  await Promise.all(replicas.map((replica) => replica.stop()));
  expect(mailbox.arrived).toHaveLength(14);
  expect(new Set(mailbox.arrived.map(({ messageId }) => messageId)).size).toBe(14);
  const jobs = await register.sql<{ data: unknown }>("SELECT data FROM jobs.job WHERE name IN ('mail', 'digest')");
  expect(jobs.length).toBeGreaterThan(0);
  expect(jobs.every(({ data }) => data === null)).toBe(true);
  const open = await register.sql(
    "SELECT FROM pg_stat_activity WHERE application_name = 'pgboss' AND datname = current_database()",
  );
  expect(open).toEqual([]);
});
