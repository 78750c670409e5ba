import "reflect-metadata";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inForceOn } from "@rome/procedure";
import pg from "pg";
import { todayBy } from "./platform/clock.js";
import { readConfig } from "./platform/config.js";
import { withDatabase } from "./platform/database/open-for-command.js";
import { migrate } from "./platform/database/prepare.js";
import { loadPacks } from "./platform/procedure/load-pack.js";
import { addAuthority } from "./seed/add-authority.js";

/** `pnpm authority add <CODE> <name> <procedure> [--borough CODE=Name]…`: an authority that begins to keep its register here. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { borough: { type: "string", multiple: true } },
});
const [what, code = "", name = "", procedureKey = ""] = positionals;
const packs = loadPacks();
const procedures = packs.get(procedureKey);

function boroughs(): { code: string; name: string }[] {
  if (!values.borough) return [{ code, name }];
  return values.borough.map((pair) => {
    const [first = "", ...rest] = pair.split("=");
    return { code: first.trim(), name: rest.join("=").trim() || first.trim() };
  });
}

function stop(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

if (what !== "add" || !name) stop('Say pnpm authority add <CODE> "<name>" <procedure> [--borough CODE=Name].');
else if (!/^[A-Z]{3}$/.test(code)) stop("The code is three capital letters: references begin with it.");
else if (!procedures) stop(`There is no procedure "${procedureKey}". There are: ${[...packs.keys()].join(", ")}.`);
else
  await withDatabase(
    readConfig(process.env, fileURLToPath(new URL("../../../", import.meta.url))),
    async ({ owner }) => {
      await migrate(owner);
      const db = new pg.Client({ connectionString: owner });
      await db.connect();
      try {
        if ((await db.query("SELECT FROM authority WHERE code = $1", [code])).rowCount)
          return stop(`There is an authority ${code} already.`);
        await db.query("BEGIN");
        const authority = { code, name, procedureKey, boroughs: boroughs() };
        const added = await addAuthority(
          db,
          authority,
          inForceOn(
            procedures,
            todayBy(() => new Date()),
          ),
        );
        await db.query(
          `INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, request_id)
         SELECT $1, id, 'WRITE', 'addAuthority', 'Authority', $1, 'command' FROM person WHERE authority_id = $1 AND is_system`,
          [added.id],
        );
        await db.query("COMMIT");
        process.stdout.write(
          `${name} is there. Name its first person: pnpm person add ${code} <email> "<name>" REGISTER_ADMIN\n`,
        );
      } finally {
        await db.end();
      }
    },
  );
