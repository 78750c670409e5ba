import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { oursDocuments } from "../documents/ours.mjs";
import { startServer } from "./start.mjs";

/** Connections to the database of each server. */
const POOL = "8";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const ourMain = createRequire(import.meta.url).resolve("@rome/api/main");

/** A portal of nothing but its documents: in production the API answers no others. */
function withDocuments() {
  const folder = mkdtempSync(join(tmpdir(), "rome-bench-"));
  const hashes = Object.entries(oursDocuments).map(([name, text]) => [
    createHash("sha256").update(text).digest("hex"),
    name,
  ]);
  writeFileSync(join(folder, "documents.json"), JSON.stringify(Object.fromEntries(hashes)));
  return folder;
}

/** The three servers on one database. The two peers are listed twice: without and with an audit row for each request. */
export async function startServers(size, { urls, measured }) {
  const told = {
    DATABASE_URL: urls.api,
    DATABASE_POOL: POOL,
    VIEWER_AUTHORITY: measured.authorityId,
    VIEWER_PERSON: measured.personId,
    VIEWER_SERVICE: measured.serviceId,
  };
  const ours = await startServer(
    ourMain,
    {
      DATABASE_URL: urls.api,
      MIGRATION_DATABASE_URL: urls.owner,
      DATABASE_POOL: POOL,
      DEMO: "off",
      MAIL_TRANSPORT: "log",
      PORTAL_FOLDER: withDocuments(),
      REQUESTS_A_MINUTE: "99999",
    },
    ["--enable-source-maps", ...(process.env.PROF ? ["--cpu-prof", "--cpu-prof-dir=bench/results"] : [])],
  );
  const postgraphile = await startServer(here("./postgraphile.mjs"), told);
  const floor = await startServer(here("./hand-written.mjs"), told);
  const traced = { headers: { "x-audit": "yes" } };
  const servers = [
    { name: "ours, with audit", kind: "ours", ...ours },
    { name: "PostGraphile", kind: "postgraphile", ...postgraphile },
    { name: "PostGraphile, with audit", kind: "postgraphile", ...traced, ...postgraphile },
    { name: "hand-written", kind: "hand-written", ...floor },
    { name: "hand-written, with audit", kind: "hand-written", ...traced, ...floor },
  ];
  return servers.map((server) => ({ ...server, size, measured }));
}

/** Stops every process. */
export async function stopServers(servers) {
  await Promise.all([...new Set(servers.map((server) => server.stop))].map((stop) => stop()));
}
