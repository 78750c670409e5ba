import { FailedTransferOutcome, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import type { UserError } from "../../platform/graphql/user-error.js";
import { hasDied } from "../children/index.js";
import { findOpenEnquiry } from "../enquiries/index.js";
import { findKnownChild, type NewChild, normalUpn, problemWithIdentity } from "../register/index.js";

/** One child of a list, as somebody gave it. */
export interface GivenTransfer {
  firstName: string;
  lastName: string;
  dateOfBirth: PlainDate;
  upn?: string | null;
  lastSchool?: string | null;
  allocatedSchool?: string | null;
  isNobodyElse?: boolean | null;
}

/** What is held about one child of a list, and what comes of it. */
export interface LookedUp {
  outcome: FailedTransferOutcome;
  /** The child the authority holds, with the entry on the register now; null when nobody is the same. */
  held: { id: string; liveEntryId: string | null } | null;
  enquiryId: string | null;
  closeEntryIds: string[];
}

/** The child in the words that are kept. */
export function wordsOf(given: GivenTransfer): NewChild & { upn: string | null } {
  const { firstName, lastName, dateOfBirth } = given;
  return { firstName: firstName.trim(), lastName: lastName.trim(), dateOfBirth, upn: normalUpn(given.upn) };
}

/** Why this cannot be a child of the list; null when it can. */
export function problemWithTransfer(tx: Tx, given: GivenTransfer): UserError | null {
  const { lastSchool, allocatedSchool } = given;
  const long = tooLong({ lastSchool: trimmed(lastSchool), allocatedSchool: trimmed(allocatedSchool) }, SHORT_TEXT);
  return long ?? problemWithIdentity(tx, wordsOf(given));
}

/** Looks one child up: looked for already, perhaps somebody on the register, or to be looked for (AFC-61, SUF-22, CAM-34). */
export async function lookUpChild(tx: Tx, given: GivenTransfer): Promise<LookedUp> {
  const { same, close } = await findKnownChild(tx, wordsOf(given));
  // Only a person who may see a hidden child's record can say what comes of it.
  if (same?.isHidden)
    return { ...{ held: null, enquiryId: null, closeEntryIds: [] }, outcome: FailedTransferOutcome.CLOSE_MATCH };
  if (!same) {
    const closeEntryIds = close.map(({ child }) => child.liveEntryId).filter((id) => id !== null);
    const isToCheck = closeEntryIds.length > 0 && !given.isNobodyElse;
    const outcome = isToCheck ? FailedTransferOutcome.CLOSE_MATCH : FailedTransferOutcome.NEW;
    return { outcome, held: null, enquiryId: null, closeEntryIds };
  }
  const found = { held: { id: same.id, liveEntryId: same.liveEntryId }, closeEntryIds: [] };
  const enquiryId = await findOpenEnquiry(tx, same.id);
  if (enquiryId) return { ...found, outcome: FailedTransferOutcome.ALREADY_LOOKED_FOR, enquiryId };
  const isDead = await hasDied(tx, same.id);
  return { ...found, outcome: isDead ? FailedTransferOutcome.HAS_DIED : FailedTransferOutcome.NEW, enquiryId: null };
}
