import { fileURLToPath } from "node:url";
import pg from "pg";
import { endLocalAccount, makeLocalAccount, renewLocalAccount } from "./features/local-accounts/keep-local-accounts.js";
import { readConfig } from "./platform/config.js";
import { withDatabase } from "./platform/database/open-for-command.js";

const HOW = "Say pnpm local-account make|renew|end <email address>.\n";

/** `pnpm local-account make|renew|end <email>`: the accounts for when the council's sign-in is down. */
const [what, email] = process.argv.slice(2);
const config = readConfig(process.env, fileURLToPath(new URL("../../../", import.meta.url)));

async function run(db: pg.Client, address: string): Promise<string> {
  if (what === "make") {
    const made = await makeLocalAccount(db, address, config.localAccountHours);
    return `Shown this once. Keep it in a sealed envelope or a password safe.
  Address   ${made.email}
  Password  ${made.password}
  Code      ${made.uri}
  (secret   ${made.secret})
  Ends      ${made.expiresAt.toISOString()} unless renewed
`;
  }
  if (what === "renew")
    return `Ends ${(await renewLocalAccount(db, address, config.localAccountHours)).toISOString()}\n`;
  await endLocalAccount(db, address);
  return "Ended, with every session of the person.\n";
}

if (!email || !["make", "renew", "end"].includes(what ?? "")) {
  process.stderr.write(HOW);
  process.exitCode = 1;
} else {
  await withDatabase(config, async ({ owner }) => {
    const db = new pg.Client({ connectionString: owner });
    await db.connect();
    try {
      process.stdout.write(await run(db, email));
      if (!config.hasLocalAccounts) process.stdout.write("Set LOCAL_ACCOUNTS=on where the register runs: it is off.\n");
    } catch (fault) {
      process.stderr.write(`${fault instanceof Error ? fault.message : "It was not done."}\n`);
      process.exitCode = 1;
    } finally {
      await db.end();
    }
  });
}
