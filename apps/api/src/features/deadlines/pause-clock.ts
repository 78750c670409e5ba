import { decidePause, EventCode } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import type { EnquiryRefs } from "../enquiries/index.js";
import type { PauseClockInput } from "./deadlines.types.js";
import { onClocks } from "./on-clocks.js";

/** Pauses a clock, or all of an enquiry, from today, with the reason; the days are not counted until it runs again (M3). */
export async function pauseClock(ctx: RequestContext, input: PauseClockInput): Promise<Written<EnquiryRefs>> {
  return await onClocks(ctx, input, {
    act: "pauseClock",
    decide: (clocks) => decidePause(clocks, input.reason),
    line: { code: EventCode.CLOCK_PAUSED },
  });
}
