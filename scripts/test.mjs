// npm test: installs, then every check and every test. Ends with what failed and "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { build, install, node, PNPM, root } from "./tools.mjs";

/** Lines of a failure that are said again at the end. */
const LINES = 15;
const VITEST = join(root, "node_modules/vitest/vitest.mjs");

install();
build();
const results = join(root, "tests/results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
const failures = [];

const CHECKS = [
  ["format and lint", "lint"],
  ["types", "types"],
  ["import rules", "boundaries"],
  ["schema drift", "schema:check"],
];
for (const [name, script] of CHECKS) {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync("npx", ["-y", PNPM, "run", script], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  process.stdout.write(`${stdout}${stderr}${status === 0 ? "passed" : "FAILED"}: ${name}, ${secondsSince(began)} s\n`);
  if (status === 0) passed += 1;
  else failures.push({ where: "check", name, lines: linesOf(stdout + stderr).slice(-LINES) });
}

for (const project of ["procedure", "api", "graphql", "journeys"]) {
  const began = Date.now();
  const { file, failed, end } = runTests(project);
  passed += file?.numPassedTests ?? 0;
  for (const { file: path, name, words } of failed)
    failures.push({ where: `${project} ${path}`, name, lines: linesOf(words).slice(0, LINES) });
  if (end !== 0 && failed.length === 0)
    failures.push({
      where: project,
      name: "the run itself",
      lines: [`vitest ended with ${end}; its last words are above.`],
    });
  process.stdout.write(`${project}: ${secondsSince(began)} s\n`);
}

for (const { where, name, lines } of failures)
  process.stdout.write(`\nFAILED ${where}: ${name}\n${lines.map((line) => `  ${line}\n`).join("")}`);
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
process.exit(failures.length === 0 ? 0 : 1);

/** Runs one project of tests; gives vitest's own report, what failed, and its exit code or the signal that ended it. */
function runTests(project) {
  const report = join(results, `${project}.json`);
  const told = join(results, `${project}-failures.json`);
  const reporters = ["default", "json", join(root, "scripts/failures-reporter.mjs")];
  const args = ["run", "--project", project, ...reporters.map((one) => `--reporter=${one}`)];
  const { status, signal } = spawnSync(node(), [VITEST, ...args, `--outputFile.json=${report}`], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, FAILURES_FILE: told },
  });
  return { file: read(report), failed: read(told) ?? [], end: signal ?? status };
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

function linesOf(text) {
  return stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.trim() !== "");
}

function secondsSince(began) {
  return Math.round((Date.now() - began) / 1000);
}
