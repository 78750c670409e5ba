import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import type { UserError } from "../../platform/graphql/user-error.js";
import { type ChronologyEntry, linesById } from "../chronology/index.js";
import { enquiriesById } from "./enquiries.reading.js";
import type { Enquiry } from "./enquiry.entity.js";
import type { EnquiryRefs } from "./on-enquiry.js";
import type { LineRefs } from "./write-line.js";

/** What an act on an enquiry answers with. */
interface EnquiryAnswer {
  enquiry: Enquiry | null;
  userErrors: UserError[];
}

/** Answers with the enquiry as it is now. */
export async function answerEnquiry(ctx: RequestContext, written: Written<EnquiryRefs>): Promise<EnquiryAnswer> {
  return await answer(ctx, written, {
    enquiry: async ({ enquiryId }) => (enquiryId ? await load(ctx, enquiriesById, enquiryId) : null),
  });
}

/** Answers with the enquiry as it is now and the line that was written. */
export async function answerLine(
  ctx: RequestContext,
  written: Written<LineRefs>,
): Promise<EnquiryAnswer & { line: ChronologyEntry | null }> {
  return await answer(ctx, written, {
    enquiry: async ({ enquiryId }) => (enquiryId ? await load(ctx, enquiriesById, enquiryId) : null),
    line: async ({ lineId }) => (lineId ? await load(ctx, linesById, lineId) : null),
  });
}
