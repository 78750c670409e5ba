import "reflect-metadata";
import { fileURLToPath } from "node:url";
import { openAnchorBook } from "./platform/audit/anchors.js";
import { verifyRegister } from "./platform/audit/verify-register.js";
import { readConfig } from "./platform/config.js";
import { withDatabase } from "./platform/database/open-for-command.js";

/** `pnpm audit:verify`: goes through every authority's trail and says whether it is as it was written. */
const config = readConfig(process.env, fileURLToPath(new URL("../../../", import.meta.url)));
const book = openAnchorBook(config.auditFolder);
const reports = await withDatabase(config, ({ api }) => verifyRegister(api, book));
for (const { authorityCode, events, heads, faults } of reports) {
  const anchors = book.read(authorityCode).length;
  process.stdout.write(
    `${authorityCode}: ${events} events in ${heads.length} lanes, ${anchors} heads written down elsewhere\n`,
  );
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
}
const faults = reports.reduce((sum, report) => sum + report.faults.length, 0);
process.stdout.write(faults === 0 ? "The trail is whole.\n" : `The trail is NOT whole: ${faults} faults.\n`);
process.exitCode = faults === 0 ? 0 : 1;
