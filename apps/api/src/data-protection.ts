import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataProtectionPage } from "./platform/data-map/page.js";

/** Writes docs/data-protection.md from the data map, the proposed retention schedule and the list of risks. */
const page = fileURLToPath(new URL("../../../docs/data-protection.md", import.meta.url));
writeFileSync(page, dataProtectionPage());
process.stdout.write("docs/data-protection.md is written\n");
