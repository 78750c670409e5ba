import { decideResume, EventCode } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import type { EnquiryRefs } from "../enquiries/index.js";
import type { ResumeClockInput } from "./deadlines.types.js";
import { onClocks } from "./on-clocks.js";

/** Lets a clock, or all of an enquiry, run again from today, with the reason (M3). */
export async function resumeClock(ctx: RequestContext, input: ResumeClockInput): Promise<Written<EnquiryRefs>> {
  return await onClocks(ctx, input, {
    act: "resumeClock",
    decide: (clocks) => decideResume(clocks, input.reason),
    line: { code: EventCode.CLOCK_RESUMED },
  });
}
