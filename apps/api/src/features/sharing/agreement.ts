import { isInForce } from "@rome/procedure";
import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { Disclosure } from "./disclosure.entity.js";

/** What is to leave the register, as an agreement must cover it. */
export interface Leaving {
  meetingId: string | null;
  entryIds: readonly string[];
}

/** Whether something is leaving the panel, or the agreement under which it does. */
export type Destination = "PANEL" | { disclosureId: string };

/** Whether what a person chose to do with an export holds. */
export type Chosen = { agreement: Disclosure | null } | { error: UserError };

/** The agreement a person named for what leaves the panel: in force today, and about this meeting or one of its children (AFC-132). */
export async function findAgreement(tx: Tx, destination: Destination, leaving: Leaving): Promise<Chosen> {
  if (destination === "PANEL") return { agreement: null };
  const disclosure = await findGiven(tx, Disclosure, destination.disclosureId);
  if (!disclosure) return { error: notFound("disclosureId") };
  if (!isInForce(disclosure, tx.ctx.today)) return { error: refusedBy("DISCLOSURE_OVER", "disclosureId") };
  return covers(disclosure, leaving)
    ? { agreement: disclosure }
    : { error: refusedBy("SHARING_OTHER_AGREEMENT", "disclosureId") };
}

/** One of a meeting covers what is of that meeting; one of a child covers what is of that child alone. */
function covers({ entryId, meetingId }: Disclosure, leaving: Leaving): boolean {
  if (meetingId !== null) return leaving.meetingId === meetingId;
  return leaving.entryIds.length === 1 && leaving.entryIds[0] === entryId;
}

/** What a download says of where it goes: `?goes=panel`, or `?agreement=` with the id of one; null when it says neither. */
export function destinationOf(query: Readonly<Record<string, unknown>>): Destination | null {
  if (typeof query.agreement === "string" && query.agreement !== "") return { disclosureId: query.agreement };
  return query.goes === "panel" ? "PANEL" : null;
}
