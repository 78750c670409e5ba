import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { startServer } from "./start.mjs";

/** Connections to the database of each server. */
const POOL = "8";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const ourMain = createRequire(import.meta.url).resolve("@rome/api/main");

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
      PORTAL_FOLDER: "",
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
