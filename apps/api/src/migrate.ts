import { JOBS } from "./jobs/jobs.js";
import { readConfig } from "./platform/config.js";
import { prepareJobTables } from "./platform/database/job-tables.js";
import { migrate } from "./platform/database/prepare.js";

/** Brings the database of MIGRATION_DATABASE_URL to the newest migration. */
const { migrationDatabaseUrl } = readConfig(process.env, process.cwd());
if (!migrationDatabaseUrl) throw new Error("Set MIGRATION_DATABASE_URL to the owner's URL.");
const count = await migrate(migrationDatabaseUrl);
await prepareJobTables(migrationDatabaseUrl, Object.keys(JOBS));
process.stdout.write(`${count} migrations run\n`);
