import { NoticeKind } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { peopleOfService, tellInDigest } from "../mail/index.js";
import type { CmeReferral } from "./cme-referral.entity.js";

/** Leaves a notice of a referral for each person who works in a service (AFC-41, AFC-61); without a child's name. */
export async function tellService(tx: Tx, serviceId: string, referralId: string): Promise<void> {
  const people = await peopleOfService(tx, serviceId);
  await tellInDigest(tx, people, { kind: NoticeKind.CME_REFERRAL, entity: "CmeReferral", entityId: referralId });
}

/** Leaves a notice for whoever sent a referral that something came of it; nobody is there to tell on the public page. */
export async function tellSender(tx: Tx, referral: CmeReferral): Promise<void> {
  if (referral.referredBy === null) return;
  const sender = [{ personId: referral.referredBy }];
  const told = { kind: NoticeKind.CME_REFERRAL_ANSWERED, entity: "CmeReferral", entityId: referral.id } as const;
  await tellInDigest(tx, sender, told);
}
