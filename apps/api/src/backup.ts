import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BackupAlarm, backUp } from "./platform/backup/back-up.js";
import { readConfig } from "./platform/config.js";
import { withDatabase } from "./platform/database/open-for-command.js";

/** `pnpm backup [folder]`: copies the whole register, as it is at this instant, into a folder of its own. */
const config = readConfig(process.env, fileURLToPath(new URL("../../../", import.meta.url)));
const now = new Date();
const folder = process.argv[2] ?? join(config.dataFolder, "backups", now.toISOString().replaceAll(":", "-"));
try {
  const { tables } = await withDatabase(config, async ({ admin }) => {
    if (!admin) throw new BackupAlarm("Set ADMIN_DATABASE_URL to a role that passes row-level security.");
    return await backUp(admin, folder, now);
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(`${rows} rows of ${tables.length} tables are in ${folder}\n`);
} catch (fault) {
  if (!(fault instanceof BackupAlarm)) throw fault;
  process.stderr.write(`NO BACKUP WAS MADE. ${fault.message}\n`);
  process.exitCode = 1;
}
