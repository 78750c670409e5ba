import { EnquiryState, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { hasDied } from "../children/index.js";
import { findKnownChild, IS_LIVE, type KnownChild } from "../register/index.js";
import type { CmeReferralChild } from "./cme-referral-parts.entities.js";

/** What the authority holds about one child of a referral (AFC-61, AFC-65). */
export interface KnownReferred {
  /** The child held here; null when there is none. */
  childId: string | null;
  entryId: string | null;
  /** The search that is open for the child, whoever conducts it; the referral's own too. */
  enquiryId: string | null;
  /** The service that works with the child; null when the child is not known or none is named. */
  serviceId: string | null;
  /** The authority works with the child: on the register, or looked for by it already. */
  isKnown: boolean;
  /** The record is kept from whoever looks: only somebody who may see it screens the referral. */
  isHidden: boolean;
  /** It is recorded that the child has died: nobody is looked for. */
  hasDied: boolean;
  close: KnownChild["close"];
}

interface Held {
  entryId: string | null;
  enquiryId: string | null;
  state: EnquiryState | null;
  serviceId: string | null;
}

const BY_AUTHORITY: readonly (EnquiryState | null)[] = [EnquiryState.JOINT, EnquiryState.FOUND];
const NOBODY: KnownReferred = {
  childId: null,
  entryId: null,
  enquiryId: null,
  serviceId: null,
  isKnown: false,
  isHidden: false,
  hasDied: false,
  close: [],
};

/** Looks up one child of a referral; without a date of birth nobody can be looked up. */
export async function findKnownReferred(
  tx: Tx,
  child: CmeReferralChild,
  dateOfBirth: PlainDate | null = child.dateOfBirth,
): Promise<KnownReferred> {
  if (dateOfBirth === null) return NOBODY;
  const { firstName, lastName, upn } = child;
  const { same, close } = await findKnownChild(tx, { firstName, lastName, upn, dateOfBirth });
  const childId = child.childId ?? same?.id ?? null;
  if (same?.isHidden) return { ...NOBODY, childId: same.id, isKnown: true, isHidden: true };
  const held = childId ? await readHeld(tx, childId) : null;
  if (!childId || !held) return { ...NOBODY, close };
  const { entryId, enquiryId, serviceId, state } = held;
  const isKnown = entryId !== null || BY_AUTHORITY.includes(state);
  const known = { childId, entryId, enquiryId, serviceId, isKnown, isHidden: false, close };
  return { ...known, hasDied: await hasDied(tx, childId) };
}

async function readHeld(tx: Tx, childId: string): Promise<Held | null> {
  return await tx.one<Held & Record<string, unknown>>(
    `SELECT e.id AS "entryId", q.id AS "enquiryId", q.state, coalesce(e.lead_service_id, o.service_id) AS "serviceId"
     FROM child c
     LEFT JOIN register_entry e ON e.authority_id = c.authority_id AND e.child_id = c.id
       AND ${IS_LIVE}
     LEFT JOIN enquiry q ON q.authority_id = c.authority_id AND q.child_id = c.id AND q.state <> '${EnquiryState.CLOSED}'
     LEFT JOIN person o ON o.authority_id = q.authority_id AND o.id = q.officer_id
     WHERE c.authority_id = $1 AND c.id = $2`,
    [tx.viewer.authorityId, childId],
  );
}
