import type { Tx } from "../../platform/database/tx.js";
import { type NewChronologyEntry, writeChronology } from "../chronology/index.js";
import type { Enquiry } from "./enquiry.entity.js";

/** Records what happened in an enquiry: the one way from an act to the chronology. */
export async function recordEvent(tx: Tx, enquiry: Enquiry, entry: NewChronologyEntry): Promise<string> {
  return await writeChronology(tx, enquiry.id, entry);
}
