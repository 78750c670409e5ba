import { dayInWords, schoolYearName, schoolYearOf } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound } from "../../platform/graphql/user-error.js";
import { HalfTermRow } from "./calendar.entities.js";
import type { RemoveHalfTermInput } from "./calendar.types.js";
import { type CalendarRefs, changingCalendar } from "./change-calendar.js";

/** Takes a half term away; its days are no school days any more. */
export async function removeHalfTerm(ctx: RequestContext, input: RemoveHalfTermInput): Promise<Written<CalendarRefs>> {
  return await changingCalendar<CalendarRefs>(ctx, "removeHalfTerm", input, async (tx) => {
    const id = fromGlobalId("HalfTerm", input.halfTermId);
    const half = id ? await tx.find(HalfTermRow, { id }, { lock: true }) : null;
    if (!half) return refused(notFound("halfTermId"));
    const refs = { schoolId: half.schoolId, schoolYear: schoolYearName(schoolYearOf(half)) };
    if (half.version !== input.version) return refused(conflict(), refs);
    await tx.rows("DELETE FROM half_term WHERE authority_id = $1 AND id = $2", [tx.viewer.authorityId, half.id]);
    await recordWrite(tx, {
      act: "removeHalfTerm",
      entity: "HalfTerm",
      entityId: half.id,
      changes: changeOf("halfTerm", half.name, `${dayInWords(half.startsOn)} to ${dayInWords(half.endsOn)}`, null),
    });
    return refs;
  });
}
