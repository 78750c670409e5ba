import type { Tx } from "../../platform/database/tx.js";
import { type NewChronologyEntry, writeChronology } from "../chronology/index.js";
import { raiseNotifications } from "../notifications/index.js";
import type { Enquiry } from "./enquiry.entity.js";
import { enquiryWorld } from "./enquiry-world.js";

/** Records what happened in an enquiry: the one way from an act to the chronology. Raises who must be told of it. */
export async function recordEvent(tx: Tx, enquiry: Enquiry, entry: NewChronologyEntry): Promise<string> {
  const lineId = await writeChronology(tx, enquiry.id, entry);
  await raiseNotifications(tx, { enquiryId: enquiry.id, lineId, code: entry.code }, () => enquiryWorld(tx, enquiry));
  return lineId;
}
