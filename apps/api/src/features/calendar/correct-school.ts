import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import { CODE_WORDS } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { trimmed } from "../../platform/graphql/given-text.js";
import { conflict, invalid, notFound } from "../../platform/graphql/user-error.js";
import { School } from "../people/index.js";
import { type CalendarRefs, calendarRefs, changingCalendar } from "./change-calendar.js";
import type { CorrectSchoolInput } from "./school-acts.types.js";
import { findOwner } from "./school-in-sight.js";

/** Corrects what the directory says of a school; its phase and kind decide routes and clocks (AFC-43, AFC-56). */
export async function correctSchool(ctx: RequestContext, input: CorrectSchoolInput): Promise<Written<CalendarRefs>> {
  return await changingCalendar<CalendarRefs>(ctx, "correctSchool", input, async (tx) => {
    const school = (await findOwner(tx, input.schoolId))?.school;
    if (!school) return refused(notFound("schoolId"));
    const refs = calendarRefs(school.id, ctx.today);
    const dfeNumber = input.dfeNumber === undefined ? school.dfeNumber : digitsOf(input.dfeNumber);
    if (dfeNumber && !/^\d{7}$/.test(dfeNumber))
      return refused(invalid("dfeNumber", "Enter seven digits, such as 314/2041."), refs);
    const phase = input.phase === undefined ? school.phase : input.phase;
    const kind = input.kind === undefined ? school.kind : input.kind;
    if (!(await tx.patch(School, school.id, input.version, { phase, kind, dfeNumber })))
      return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "correctSchool",
      entity: "School",
      entityId: school.id,
      changes: [
        ...changeOf("phase", "Phase", school.phase && CODE_WORDS.phase[school.phase], phase && CODE_WORDS.phase[phase]),
        ...changeOf("kind", "Kind", school.kind && CODE_WORDS.school[school.kind], kind && CODE_WORDS.school[kind]),
        ...changeOf("dfeNumber", "DfE number", school.dfeNumber, dfeNumber),
      ],
    });
    return refs;
  });
}

/** A DfE number without the slash and spaces people write in it; null when it is left empty. */
function digitsOf(text: string | null): string | null {
  return trimmed(text)?.replace(/[/\s]/g, "") ?? null;
}
