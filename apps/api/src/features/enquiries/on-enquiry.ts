import { decideEnquiryWrite } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { keepClocks } from "../clocks/index.js";
import { lockEnquiry } from "./enquiries.reading.js";
import { Enquiry } from "./enquiry.entity.js";

/** Ids an act on an enquiry shows again. */
export type EnquiryRefs = { enquiryId: string };

/** What every input about one enquiry holds. */
interface AboutEnquiry {
  enquiryId: string;
  idempotencyKey?: string | null;
}

/** An act on one enquiry in sight: finds and locks it, refuses one that is closed unless told otherwise, does the work, and counts its clocks anew. */
export async function onEnquiry<R extends EnquiryRefs>(
  ctx: RequestContext,
  act: string,
  input: AboutEnquiry,
  work: (tx: Tx, enquiry: Enquiry) => Promise<R | Refused<R>>,
  { evenWhenClosed = false }: { evenWhenClosed?: boolean } = {},
): Promise<Written<R>> {
  return await inTransaction<R>(ctx, act, input, async (tx) => {
    const id = fromGlobalId("Enquiry", input.enquiryId);
    const enquiry = id ? await lockEnquiry(tx, id) : null;
    if (!enquiry) return refused<R>(notFound("enquiryId"));
    const decision = decideEnquiryWrite(enquiry.state);
    if (!decision.allowed && !evenWhenClosed) return refused(refusedBy(decision.rule, "enquiryId"), shown<R>(enquiry));
    const outcome = await work(tx, enquiry);
    if (!(outcome instanceof Refused)) await keepClocks(tx, [enquiry.id]);
    return outcome;
  });
}

/** Changes an enquiry that is still at the version it was read at; a conflict to answer with when it is not. */
export async function patchEnquiry(
  tx: Tx,
  enquiry: Enquiry,
  version: number,
  values: Parameters<typeof tx.patch<Enquiry>>[3],
): Promise<Refused<EnquiryRefs> | null> {
  const isChanged = await tx.patch(Enquiry, enquiry.id, version, values);
  return isChanged ? null : refused(conflict(), { enquiryId: enquiry.id });
}

function shown<R extends EnquiryRefs>(enquiry: Enquiry): Partial<R> {
  const refs: Partial<EnquiryRefs> = { enquiryId: enquiry.id };
  return refs as Partial<R>;
}
