import { fileURLToPath } from "node:url";
import { loadPacks } from "@rome/api/platform/procedure/load-pack";

/** The procedures that are shipped, and the invented ones of the tests beside them. */
export const TEST_PACKS: ReturnType<typeof loadPacks> = new Map([
  ...loadPacks(),
  ...loadPacks(fileURLToPath(new URL("../fixtures/packs", import.meta.url))),
]);
