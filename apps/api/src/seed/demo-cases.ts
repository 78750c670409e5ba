import { todayBy } from "../platform/clock.js";
import { reading } from "../platform/database/transaction.js";
import type { ServerParts } from "../server.js";
import { afcCases } from "./cases/afc-cases.js";
import { cambridgeshireCases } from "./cases/cambridgeshire-cases.js";
import { oxfordshireCases } from "./cases/oxfordshire-cases.js";
import { Scene } from "./cases/scene.js";
import { suffolkCases } from "./cases/suffolk-cases.js";
import { contextOfPerson } from "./context-of-person.js";

/** Somebody of each authority whose invented cases are told, and what they are. */
const CASES = [
  ["Gethin Rowe", afcCases],
  ["Mirela Stancu", cambridgeshireCases],
  ["Nerys Vaughan-Price", oxfordshireCases],
  ["Philippa Debden", suffolkCases],
] as const;

/** Fills the demonstration with invented enquiries in every state, where an authority has none yet. */
export async function seedDemoCases(parts: ServerParts): Promise<void> {
  const scene = new Scene(parts, todayBy(parts.clock));
  for (const [name, tell] of CASES) {
    const ctx = await contextOfPerson(parts, name);
    const found = ctx
      ? await reading(ctx, (tx) =>
          tx.one("SELECT id FROM enquiry WHERE authority_id = $1 LIMIT 1", [tx.viewer.authorityId]),
        )
      : null;
    if (ctx && !found) await tell(scene);
  }
}
