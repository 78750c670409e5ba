import { readConfig } from "./platform/config.js";
import { migrate } from "./platform/database/prepare.js";

/** Brings the database of MIGRATION_DATABASE_URL to the newest migration. */
const { migrationDatabaseUrl } = readConfig(process.env, process.cwd());
if (!migrationDatabaseUrl) throw new Error("Set MIGRATION_DATABASE_URL to the owner's URL.");
process.stdout.write(`${await migrate(migrationDatabaseUrl)} migrations run\n`);
