import type { Tx } from "../../platform/database/tx.js";
import { keepClocksOfChild } from "../clocks/index.js";
import { keepPopulationOfChild } from "../register/index.js";

/** Both records count as changed for whoever has them open; what follows from a date of birth is worked out anew. */
export async function keepWhatFollows(tx: Tx, childIds: readonly string[], isAgeInQuestion: boolean): Promise<void> {
  await tx.rows("UPDATE child SET version = version + 1 WHERE authority_id = $1 AND id = ANY($2)", [
    tx.viewer.authorityId,
    childIds,
  ]);
  if (!isAgeInQuestion) return;
  for (const childId of childIds) {
    await keepPopulationOfChild(tx, childId);
    await keepClocksOfChild(tx, childId);
  }
}
