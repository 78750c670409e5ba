import { EnquiryState, EventCode, type PlainDate, ProtectionStatus } from "@rome/procedure";
import { nextReference } from "../../platform/database/next-reference.js";
import type { Tx, Values } from "../../platform/database/tx.js";
import { keepClocks } from "../clocks/index.js";
import { readEnquiries } from "./enquiries.reading.js";
import { Enquiry } from "./enquiry.entity.js";
import { recordEvent } from "./record-event.js";

/** What is known when a search begins. What is left out is not known. */
export interface NewEnquiry
  extends Values<
    Pick<
      Enquiry,
      | "entryId"
      | "schoolId"
      | "firstAbsentOn"
      | "vulnerabilityCodes"
      | "riskCodes"
      | "protection"
      | "isSocialCareInvolved"
      | "socialWorker"
      | "onRoll"
      | "interpreter"
      | "safeToContact"
      | "contactNote"
    >
  > {
  childId: string;
  state: typeof EnquiryState.WITH_SCHOOL | typeof EnquiryState.REFERRED | typeof EnquiryState.JOINT;
  /** How it came to be opened, in words. */
  note?: string | null;
}

/** The search for a child that is open now, whoever may see it; null when there is none. Act on it, never show it. */
export async function findOpenEnquiry(tx: Tx, childId: string): Promise<string | null> {
  const open = await tx.one<{ id: string }>(
    `SELECT q.id FROM enquiry q WHERE q.authority_id = $1 AND q.child_id = $2 AND q.state <> '${EnquiryState.CLOSED}'`,
    [tx.viewer.authorityId, childId],
  );
  return open?.id ?? null;
}

/**
 * Opens the search for a child: the one writer of new enquiries. Gives the next reference and begins the chronology.
 * The caller has asked for an open one with `findOpenEnquiry`, and records the act.
 */
export async function addEnquiry(tx: Tx, { note, ...given }: NewEnquiry): Promise<Enquiry> {
  const id = await tx.insert(Enquiry, {
    ...given,
    reference: await nextReference(tx, "ENQUIRY"),
    openedOn: tx.ctx.today,
    openedBy: tx.viewer.personId,
  });
  const [enquiry] = await readEnquiries(tx, " AND q.id = $3", [id]);
  if (!enquiry) throw new Error("An enquiry was opened out of sight of who opened it");
  await recordEvent(tx, enquiry, { code: EventCode.OPENED, note: note ?? null });
  await recordWhatIsKnown(tx, enquiry);
  await keepClocks(tx, [id]);
  return enquiry;
}

async function recordWhatIsKnown(tx: Tx, enquiry: Enquiry): Promise<void> {
  const { firstAbsentOn, vulnerabilityCodes, protection } = enquiry;
  if (firstAbsentOn) await recordFirstAbsent(tx, enquiry, firstAbsentOn);
  if (vulnerabilityCodes.length > 0) await recordEvent(tx, enquiry, { code: EventCode.VULNERABILITY_RECORDED });
  if (protection !== ProtectionStatus.UNKNOWN)
    await recordEvent(tx, enquiry, { code: EventCode.PROTECTION_RECORDED, subject: protection });
}

/** The first day absent, as a line of the day itself, so that the clocks of an absence start with it. */
export async function recordFirstAbsent(
  tx: Tx,
  enquiry: Enquiry,
  onDay: PlainDate,
  more: { correctsId?: string | null; note?: string | null } = {},
): Promise<void> {
  await recordEvent(tx, enquiry, { code: EventCode.FIRST_ABSENT, onDay, ...more });
}
