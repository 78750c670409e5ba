import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { makeDatabase, migrate } from "@rome/api/platform/database/prepare";
import pg from "pg";
import { fillStatements } from "./fill.mjs";

/** A filled database of one size and who is measured in it. A database that is there from an earlier run is used again. */
export async function prepareDatabase(superuserUrl, size) {
  const name = `${size.database}_${fingerprint(size)}`;
  const urls = await makeDatabase(superuserUrl, name);
  const own = new pg.Client({ connectionString: nameIn(superuserUrl, name) });
  await own.connect();
  try {
    if (!(await isFilled(own))) {
      await migrate(urls.owner);
      for (const table of await withoutNames(own)) await own.query(`COMMENT ON TABLE ${table} IS '@behavior -*'`);
      for (const statement of fillStatements(size)) await own.query(statement);
      await own.query("VACUUM ANALYZE");
    }
    await own.query("TRUNCATE unusual_access, session");
    await own.query("ANALYZE audit_event, audit_link");
    return { urls: { ...urls, superuser: nameIn(superuserUrl, name) }, measured: await whoIsMeasured(own) };
  } finally {
    await own.end();
  }
}

async function isFilled(own) {
  const there = await own.query("SELECT to_regclass('signs_of_safety_note') AS found");
  return there.rows[0].found !== null && (await own.query("SELECT FROM signs_of_safety_note LIMIT 1")).rowCount > 0;
}

async function whoIsMeasured(own) {
  const person = await own.query(`
    SELECT p.authority_id AS "authorityId", p.id AS "personId", p.service_id AS "serviceId"
    FROM person p JOIN authority a ON a.id = p.authority_id WHERE a.code = 'A001' ORDER BY p.name LIMIT 1`);
  const [viewer] = person.rows;
  const entries = await own.query(
    "SELECT reference FROM register_entry WHERE authority_id = $1 ORDER BY reference LIMIT 40",
    [viewer.authorityId],
  );
  const token = "an-invented-session-of-the-bench";
  const hash = createHash("sha256").update(token).digest();
  await own.query("SELECT open_session($1, $2, $3, NULL)", [hash, viewer.authorityId, viewer.personId]);
  return { ...viewer, cookie: `rome_session=${token}`, references: entries.rows.map((row) => row.reference) };
}

/** Changes with the tables and with the filling, so that no run measures an old database. */
function fingerprint(size) {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("@rome/api/platform/database/prepare")),
    "migrations",
  );
  const hash = createHash("sha256").update(fillStatements(size).join());
  for (const file of readdirSync(folder).sort())
    if (file.endsWith(".js")) hash.update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 8);
}

function nameIn(superuserUrl, name) {
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/**
 * Tables in which PostGraphile gives two things one name, and then leaves out half of the schema: those with a column
 * row_id, and one that points at itself by a unique key. None of the operations asks for them.
 */
async function withoutNames(own) {
  const { rows } = await own.query(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'row_id'",
  );
  return ["child_detail", ...rows.map(({ name }) => name)];
}
