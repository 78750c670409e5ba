import { keepsRegister, Role } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, trimmed } from "../../platform/graphql/given-text.js";
import type { CmeReferral } from "./cme-referral.entity.js";

/** Who sent a referral, as it is kept. */
export type Sender = Pick<
  CmeReferral,
  "referredBy" | "schoolId" | "serviceId" | "outsideName" | "outsideContact" | "isAnonymous"
>;

/** Who somebody outside says they are. */
export interface OutsideWords {
  outsideName?: string | null;
  outsideContact?: string | null;
}

/** The signed-in sender; the front door also writes down what somebody outside told it. */
export function signedInSender({ viewer }: Tx, words: OutsideWords): Sender {
  const mayWriteFor = keepsRegister(viewer.roles) || viewer.roles.includes(Role.FRONT_DOOR);
  return {
    referredBy: viewer.personId,
    schoolId: viewer.schoolId,
    serviceId: viewer.serviceId,
    isAnonymous: false,
    ...(mayWriteFor ? outside(words) : { outsideName: null, outsideContact: null }),
  };
}

/** The sender of the public page: whoever they say they are, or nobody (SUF-18). */
export function publicSender(words: OutsideWords): Sender {
  const said = outside(words);
  const isAnonymous = said.outsideName === null && said.outsideContact === null;
  return { referredBy: null, schoolId: null, serviceId: null, isAnonymous, ...said };
}

function outside(words: OutsideWords) {
  const short = (text: string | null | undefined) => trimmed(text)?.slice(0, SHORT_TEXT) ?? null;
  return { outsideName: short(words.outsideName), outsideContact: short(words.outsideContact) };
}
