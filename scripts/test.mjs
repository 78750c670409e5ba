// npm test: installs, then every check and every test. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, install, PNPM, root } from "./tools.mjs";

install();
build();
const results = join(root, "tests/results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

const CHECKS = [
  ["format and lint", "lint"],
  ["types", "types"],
  ["import rules", "boundaries"],
  ["schema drift", "schema:check"],
];
for (const [name, script] of CHECKS) {
  const ok = spawnSync("npx", ["-y", PNPM, "run", script], { cwd: root, stdio: "inherit" }).status === 0;
  process.stdout.write(`${ok ? "passed" : "FAILED"}: ${name}\n`);
  if (ok) passed += 1;
  else failed += 1;
}

for (const project of ["procedure", "api", "graphql", "journeys"]) {
  const file = join(results, `${project}.json`);
  const args = [
    "-y",
    PNPM,
    "exec",
    "vitest",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const ended = spawnSync("npx", args, { cwd: root, stdio: "inherit" });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  passed += report?.numPassedTests ?? 0;
  failed += report?.numFailedTests ?? 0;
  if (ended.status !== 0 && !report?.numFailedTests) failed += 1;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
