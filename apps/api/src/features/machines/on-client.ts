import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { MachineClient } from "./machines.entities.js";

/** The client of that id, locked for the deciding transaction; null when it is not there. */
export async function lockClient(tx: Tx, globalId: string): Promise<MachineClient | null> {
  return await findGiven(tx, MachineClient, globalId, { lock: true });
}
