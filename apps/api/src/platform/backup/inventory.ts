import type { ClientBase } from "pg";

/** One table with what shows whether it came back whole. */
export interface TableCount {
  name: string;
  rows: number;
  /** Sum over the rows' own hashes: the same whatever order they come in. */
  sum: string;
}

/** Where a chain of an authority's trail ended. */
export interface TrailHead {
  authorityId: string;
  lane: number;
  place: number;
  hash: string;
}

/** What is in a database, for comparing it with another. */
export interface Inventory {
  migrations: string[];
  tables: TableCount[];
  /** Row-level security, policies, rights, functions and triggers, one line each. */
  walls: string[];
  heads: TrailHead[];
}

/** Rows that are not carried over: whoever was signed in signs in again. */
const LEFT_BEHIND = new Set(["session", "migrations"]);

/** How values are printed while they are compared or copied, whatever the server's own settings say. */
export const PLAIN_PRINT =
  "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex'";

/** The tables whose rows are carried over, by name. */
export async function carriedTables(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`,
  );
  return rows.map(({ name }) => name).filter((name) => !LEFT_BEHIND.has(name));
}

/** Counts and sums everything in a database. The client must pass row-level security. */
export async function takeInventory(client: ClientBase): Promise<Inventory> {
  const tables: TableCount[] = [];
  for (const name of await carriedTables(client)) tables.push(await countTable(client, name));
  const migrations = await client.query<{ name: string }>("SELECT name FROM migrations ORDER BY timestamp");
  const walls = await client.query<{ line: string }>(WALLS);
  const heads = await client.query<TrailHead>(
    `SELECT a.id AS "authorityId", h.lane, h.place::int AS place, encode(h.hash, 'hex') AS hash
     FROM authority a CROSS JOIN LATERAL audit_heads(a.id) h ORDER BY a.id, h.lane`,
  );
  return {
    migrations: migrations.rows.map(({ name }) => name),
    tables,
    walls: walls.rows.map(({ line }) => line),
    heads: heads.rows,
  };
}

async function countTable(client: ClientBase, name: string): Promise<TableCount> {
  const { rows } = await client.query<{ rows: string; sum: string }>(
    `SELECT count(*) AS rows, coalesce(sum(('x' || left(md5(to_jsonb(t)::text), 15))::bit(60)::bigint::numeric), 0)::text AS sum FROM "${name}" t`,
  );
  return { name, rows: Number(rows[0]?.rows), sum: rows[0]?.sum ?? "" };
}

const WALLS = `
  SELECT 'security ' || relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity AS line
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  UNION ALL SELECT concat_ws(' ', 'policy', tablename, policyname, permissive, roles::text, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT concat_ws(' ', 'right', c.relname, pg_get_userbyid(a.grantee), a.privilege_type)
    FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'S')
  UNION ALL SELECT concat_ws(' ', 'function', p.oid::regprocedure::text, p.prosecdef::text, md5(p.prosrc), pg_get_userbyid(a.grantee), a.privilege_type)
    FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', 'trigger', tgrelid::regclass::text, tgenabled, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY line`;

/** Says what two inventories do not have in common, one sentence each; empty when they are equal. */
export function differences(kept: Inventory, found: Inventory): string[] {
  const counts = new Map(found.tables.map((table) => [table.name, table]));
  const tables = kept.tables.flatMap(({ name, rows, sum }) => {
    const there = counts.get(name);
    if (!there) return [`The table ${name} is missing.`];
    if (there.rows !== rows) return [`The table ${name} has ${there.rows} rows instead of ${rows}.`];
    return there.sum === sum ? [] : [`The rows of ${name} are not the same.`];
  });
  const walls = new Set(found.walls);
  const ours = new Set(kept.walls);
  const heads = new Set(found.heads.map(lineOf));
  return [
    ...tables,
    ...kept.walls.filter((line) => !walls.has(line)).map((line) => `Not there any more: ${line}.`),
    ...found.walls.filter((line) => !ours.has(line)).map((line) => `Not there before: ${line}.`),
    ...kept.heads
      .filter((head) => !heads.has(lineOf(head)))
      .map(({ authorityId }) => `The trail of authority ${authorityId} ends elsewhere.`),
  ];
}

function lineOf({ authorityId, lane, place, hash }: TrailHead): string {
  return `${authorityId} ${lane} ${place} ${hash}`;
}
