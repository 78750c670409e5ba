import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Role } from "@rome/procedure";
import { ENTITIES } from "./entities.js";
import { changeRolesByCommand, correctByCommand, endByCommand, nameByCommand } from "./features/people/index.js";
import { jobContexts } from "./jobs/job-contexts.js";
import { readConfig } from "./platform/config.js";
import type { RequestContext } from "./platform/context.js";
import { makeDataSource } from "./platform/database/data-source.js";
import { withDatabase } from "./platform/database/open-for-command.js";
import type { UserError } from "./platform/graphql/user-error.js";
import { makeLog } from "./platform/log.js";
import { loadPacks } from "./platform/procedure/load-pack.js";

const HOW = `Say one of
  pnpm person add <authority> <email> "<name>" <ROLE,ROLE> [--service CODE] [--school "<name>"]
  pnpm person correct <authority> <email> "<name>"
  pnpm person roles <authority> <email> <ROLE,ROLE>
  pnpm person end <authority> <email>`;

/** What is said of an act that gives no roles. */
const DONE: Readonly<Record<string, string>> = { end: "Ended.\n", correct: "Corrected.\n" };

/** `pnpm person add|correct|roles|end`: who may sign in, and as what. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { service: { type: "string" }, school: { type: "string" } },
});
const [what, authority = "", email = "", ...rest] = positionals;
const known: readonly string[] = Object.values(Role);
const named = what === "correct" ? [] : ((what === "add" ? rest[1] : rest[0])?.split(",") ?? []);

async function run(ctx: RequestContext): Promise<readonly UserError[]> {
  const roles = named.filter((role): role is Role => known.includes(role));
  if (what === "roles") return await changeRolesByCommand(ctx, email, roles);
  if (what === "correct") return await correctByCommand(ctx, email, rest[0] ?? "");
  if (what === "end") return await endByCommand(ctx, email);
  const { service: serviceCode = null, school: schoolName = null } = values;
  return await nameByCommand(ctx, { name: rest[0] ?? "", email, roles, serviceCode, schoolName });
}

function stop(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

const unknown = named.filter((role) => !known.includes(role));
const isWhole = what === "end" || what === "correct" || ((what === "add" || what === "roles") && named.length > 0);
if (!isWhole || !email) stop(HOW);
else if (unknown.length > 0) stop(`No role is called ${unknown.join(" or ")}. There are: ${known.join(", ")}.`);
else
  await withDatabase(readConfig(process.env, fileURLToPath(new URL("../../../", import.meta.url))), async ({ api }) => {
    const db = await makeDataSource(api, ENTITIES, 1).initialize();
    try {
      const clock = () => new Date();
      const parts = { db, packs: loadPacks(), clock, log: makeLog("warn"), isDemo: false, pdf: null };
      const ctx = (await jobContexts(parts))
        .map((now) => now())
        .find(({ viewer }) => viewer?.authorityCode === authority);
      if (!ctx) return stop(`There is no authority ${authority}.`);
      const [error] = await run(ctx);
      if (error) stop(error.message);
      else process.stdout.write(DONE[what ?? ""] ?? `${email} may sign in as ${named.join(", ")}.\n`);
    } finally {
      await db.destroy();
    }
  });
