// pnpm drill mail: builds, then kills the mail sender 500 times over 60 circulations and counts what came of it.
// pnpm drill papers: builds, then makes the papers of 60 and of 150 children and says what they cost.
import { build, install, pnpm } from "./tools.mjs";

const DRILLS = { mail: "api/mail-drill.test.ts", papers: "api/papers-drill.test.ts" };

const name = process.argv[2];
if (!(name in DRILLS)) {
  process.stderr.write(`Say which drill: ${Object.keys(DRILLS).join(", ")}\n`);
  process.exit(1);
}
process.env.DRILL = name;
install();
build();
pnpm(["exec", "vitest", "run", "--project", "graphql", DRILLS[name]]);
