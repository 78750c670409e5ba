import { fileURLToPath } from "node:url";
import { BackupAlarm } from "./platform/backup/back-up.js";
import { makeEmpty, takePlace } from "./platform/backup/put-in-place.js";
import { readManifest, restore } from "./platform/backup/restore.js";
import { readConfig } from "./platform/config.js";
import { onDatabase, withDatabase } from "./platform/database/open-for-command.js";

/** `pnpm restore <folder> [--replace]`: brings a backup back beside the register, compares it, and takes its place when asked. */
const [folder, replace] = process.argv.slice(2);
const config = readConfig(process.env, fileURLToPath(new URL("../../../", import.meta.url)));
try {
  if (!folder) throw new BackupAlarm("Say which folder: pnpm restore .data/backups/<day and time> [--replace]");
  await withDatabase(config, async ({ admin, owner }) => {
    if (!admin)
      throw new BackupAlarm("Set ADMIN_DATABASE_URL to a role that passes row-level security and may make databases.");
    await readManifest(folder);
    const name = `rome_restored_${Date.now()}`;
    await makeEmpty(admin, name);
    const differing = await restore(folder, { adminUrl: onDatabase(admin, name), ownerUrl: onDatabase(owner, name) });
    for (const line of differing) process.stdout.write(`${line}\n`);
    if (differing.length > 0)
      throw new BackupAlarm(`What came back is not what was backed up; look at the database ${name}.`);
    process.stdout.write(`Rows, sums, walls and trails are as they were, in the database ${name}.\n`);
    if (replace !== "--replace") return;
    const before = await takePlace(admin, new URL(admin).pathname.slice(1), name);
    process.stdout.write(`It is the register's database now; the one before is kept as ${before}.\n`);
  });
} catch (fault) {
  if (!(fault instanceof BackupAlarm)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
