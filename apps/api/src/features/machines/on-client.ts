import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { MachineClient } from "./machines.entities.js";

/** The client of that id, locked for the deciding transaction; null when it is not there. */
export async function lockClient(tx: Tx, globalId: string): Promise<MachineClient | null> {
  const id = fromGlobalId("MachineClient", globalId);
  return id ? await tx.find(MachineClient, { id }, { lock: true }) : null;
}
