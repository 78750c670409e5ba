import { decideEdit, type LocationStatus } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { lockEntry } from "./register.reading.js";
import { RegisterEntry } from "./register-entry.entity.js";

/** Keeps the location of an entry in step with what a search has learned; one that left the register stays as it was. The caller has decided, and records the act. */
export async function keepLocation(tx: Tx, entryId: string, locationStatus: LocationStatus): Promise<void> {
  const entry = await lockEntry(tx, entryId);
  if (!entry || !decideEdit(entry.status).allowed || entry.locationStatus === locationStatus) return;
  await tx.patchHeld(RegisterEntry, entry, { locationStatus });
}
