import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Planted offences: file, what it says, and the rule that must report it. */
const OFFENCES: readonly [string, string, string][] = [
  ["packages/procedure/src/reads-files.ts", 'import "node:fs";', "procedure-alone"],
  ["packages/procedure/src/uses-npm.ts", 'import "graphql";', "procedure-alone"],
  ["packages/schema/src/uses-api.ts", 'import "../../../apps/api/src/platform/a.js";', "schema-alone"],
  ["apps/api/src/platform/a.ts", 'import "../features/actions/index.js";', "platform-below-features"],
  ["apps/api/src/features/actions/reaches-in.ts", 'import "../meetings/meeting.entity.js";', "features-by-their-door"],
  ["apps/api/src/features/actions/b.resolver.ts", 'import "typeorm";', "resolvers-ask-services"],
  [
    "apps/portal/src/features/register/decides.ts",
    'import "../../../../../packages/procedure/src/rules.js";',
    "portal-asks-the-api",
  ],
  [
    "apps/api/src/features/actions/uses-tests.ts",
    'import "../../../../../tests/support/a.js";',
    "nobody-imports-tests",
  ],
  ["apps/api/src/features/actions/nowhere.ts", 'import "./not-there.js";', "resolves"],
  ["apps/api/src/features/actions/one.ts", 'import "./two.js";', "no-cycles"],
];

const AROUND: readonly [string, string][] = [
  ["apps/api/src/features/actions/two.ts", 'import "./one.js";'],
  ["apps/api/src/features/actions/index.ts", "export {};"],
  ["apps/api/src/features/meetings/meeting.entity.ts", "export {};"],
  ["packages/procedure/src/rules.ts", "export {};"],
  ["tests/support/a.ts", "export {};"],
];

let folder: string;
let found: Set<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rome-boundaries-"));
  for (const file of [".dependency-cruiser.cjs", "tsconfig.base.json"]) cpSync(join(root, file), join(folder, file));
  for (const [file, text] of [...OFFENCES, ...AROUND]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  symlinkSync(join(root, "apps/api/node_modules"), join(folder, "node_modules"));
  const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "apps", "packages", "tests"];
  const depcruise = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const ended = spawnSync(process.execPath, [depcruise, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  const report = JSON.parse(ended.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  found = new Set(report.summary.violations.map((violation) => `${violation.from} ${violation.rule.name}`));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(OFFENCES)("reports %s, which says %s, as %s", (file, _text, rule) => {
  expect(found).toContain(`${file} ${rule}`);
});
