import { decideClockDate, EventCode } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import type { EnquiryRefs } from "../enquiries/index.js";
import type { SetClockDateInput } from "./deadlines.types.js";
import { onClocks } from "./on-clocks.js";

/** Sets the day of a clock for which the procedure gives no figure, with the reason (Q10). */
export async function setClockDate(ctx: RequestContext, input: SetClockDateInput): Promise<Written<EnquiryRefs>> {
  return await onClocks(ctx, input, {
    act: "setClockDate",
    decide: (clocks) => decideClockDate(clocks, input.on, input.reason, ctx.today),
    line: { code: EventCode.CLOCK_DATE_SET, onDay: input.on },
  });
}
