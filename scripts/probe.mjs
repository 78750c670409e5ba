// pnpm probe <what>: builds, then probes one promise at full size and prints its figures. A short run of each is part of npm test.
import { build, install, pnpm } from "./tools.mjs";

const PROBES = {
  access: ["api/access-", "api/revocation.test.ts", "api/stream-ends.test.ts"],
  audit: "api/audit-chain.test.ts",
  files: ["api/hostile-files.test.ts", "api/formula-cells.test.ts"],
  canaries: ["api/canaries.test.ts", "journeys/canaries.test.ts"],
  removals: "api/removal-histories.test.ts",
  tenants: "api/foreign-tenants.test.ts",
  siege: "api/siege.test.ts",
};

const name = process.argv[2];
if (!(name in PROBES)) {
  process.stderr.write(`Say what to probe: ${Object.keys(PROBES).join(", ")}\n`);
  process.exit(1);
}
process.env.PROBE = name;
install();
build();
pnpm(["exec", "vitest", "run", "--project", "graphql", "--project", "journeys", ...[PROBES[name]].flat()]);
