import { decideEntryClosing, EnquiryState, EntryStatus, EventCode } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { Refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Enquiry, type EnquiryRefs, patchEnquiry, recordEvent } from "../enquiries/index.js";
import { IS_LIVE, RegisterEntry, readEntries } from "../register/index.js";

/** How an enquiry ends. */
export interface Ending {
  outcomeCode: string | null;
  label: string;
  note: string | null;
}

/** Moves an enquiry to found: it closes after the follow-ups (SUF-53). */
export async function foundNow(
  tx: Tx,
  enquiry: Enquiry,
  version: number,
  { outcomeCode, note }: Ending,
): Promise<Refused<EnquiryRefs> | null> {
  const values = { state: EnquiryState.FOUND, outcomeCode, outcomeNote: note };
  const clash = await patchEnquiry(tx, enquiry, version, values);
  if (clash) return clash;
  await recordEvent(tx, enquiry, { code: EventCode.PROVISION_FOUND, subject: outcomeCode, note });
  return null;
}

/** Closes an enquiry; where the procedure has no panel the child's entry leaves the register with it. */
export async function closeNow(
  tx: Tx,
  enquiry: Enquiry,
  version: number,
  { outcomeCode, note }: Ending,
): Promise<Refused<EnquiryRefs> | null> {
  const entry = await entryThatCloses(tx, enquiry);
  const clash = await patchEnquiry(tx, enquiry, version, {
    state: EnquiryState.CLOSED,
    closedOn: tx.ctx.today,
    outcomeCode,
    outcomeNote: note,
    entryId: entry?.id ?? enquiry.entryId,
  });
  if (clash) return clash;
  await recordEvent(tx, enquiry, { code: EventCode.CLOSED, subject: outcomeCode, note });
  if (entry) await closeEntry(tx, entry);
  return null;
}

/** The child's live entry, where it may leave with its enquiry. */
async function entryThatCloses(tx: Tx, enquiry: Enquiry): Promise<RegisterEntry | null> {
  const [entry] = await readEntries(
    tx,
    `WHERE e.authority_id = $1 AND e.child_id = $2 AND ${IS_LIVE} FOR UPDATE OF e`,
    [tx.viewer.authorityId, enquiry.childId],
  );
  const hasPanel = tx.ctx.pack.panel !== null;
  return entry && decideEntryClosing({ status: entry.status, hasPanel }).allowed ? entry : null;
}

async function closeEntry(tx: Tx, entry: RegisterEntry): Promise<void> {
  await tx.patchHeld(RegisterEntry, entry, { status: EntryStatus.CLOSED, removedOn: tx.ctx.today });
}

/** Leaves the trace of the end of an enquiry, on the timeline of the child's entry. */
export async function recordEnding(tx: Tx, act: string, enquiry: Enquiry, { label, note }: Ending): Promise<void> {
  await recordWrite(tx, {
    act,
    entity: "Enquiry",
    entityId: enquiry.id,
    entryId: enquiry.entryId,
    changes: [...changeOf("outcome", "Outcome", null, label), ...changeOf("note", "What was written", null, note)],
  });
}
