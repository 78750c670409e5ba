import { decideHalfTerm, schoolYearName, schoolYearOf } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { HalfTermRow } from "./calendar.entities.js";
import type { RecordHalfTermInput } from "./calendar.types.js";
import { type CalendarRefs, changingCalendar } from "./change-calendar.js";
import { findOwner } from "./school-in-sight.js";

type Given = Pick<HalfTermRow, "name" | "term" | "startsOn" | "endsOn">;

/** Adds a half term, or corrects one. */
export async function recordHalfTerm(ctx: RequestContext, input: RecordHalfTermInput): Promise<Written<CalendarRefs>> {
  return await changingCalendar<CalendarRefs>(ctx, "recordHalfTerm", input, async (tx) => {
    const owner = await findOwner(tx, input.schoolId);
    if (!owner) return refused(notFound("schoolId"));
    const schoolId = owner.school?.id ?? null;
    const given = { ...input, name: input.name.trim(), term: input.term.trim() };
    const refs = { schoolId, schoolYear: schoolYearName(schoolYearOf(given)) };
    const beside = await tx.findAll(HalfTermRow, { schoolId });
    const id = input.halfTermId ? fromGlobalId("HalfTerm", input.halfTermId) : null;
    const before = beside.find((half) => half.id === id) ?? null;
    if (input.halfTermId && !before) return refused(notFound("halfTermId"), refs);
    const others = beside.filter((half) => half !== before);
    const wrong = wrongWords(given);
    if (wrong) return refused(wrong, refs);
    const decision = decideHalfTerm(given, others);
    if (!decision.allowed) return refused(refusedBy(decision.rule, "startsOn"), refs);
    return await keep(tx, refs, given, before, input.version ?? 0);
  });
}

function wrongWords({ name, term }: Given): UserError | null {
  if (name === "") return invalid("name", "Enter a name, such as First half of the autumn term.");
  if (term === "") return invalid("term", "Enter the term, such as 2026-27 autumn.");
  return tooLong({ name, term }, SHORT_TEXT);
}

async function keep(
  tx: Tx,
  refs: CalendarRefs,
  { name, term, startsOn, endsOn }: Given,
  before: HalfTermRow | null,
  version: number,
): Promise<CalendarRefs | Refused<CalendarRefs>> {
  const values = { name, term, startsOn, endsOn };
  if (before && !(await tx.patch(HalfTermRow, before.id, version, values))) return refused(conflict(), refs);
  const id = before?.id ?? (await tx.insert(HalfTermRow, { ...values, schoolId: refs.schoolId }));
  await recordWrite(tx, {
    act: "recordHalfTerm",
    entity: "HalfTerm",
    entityId: id,
    changes: [
      ...changeOf("name", "Name", before?.name, name),
      ...changeOf("term", "Term", before?.term, term),
      ...changeOf("startsOn", "First day", before?.startsOn, startsOn),
      ...changeOf("endsOn", "Last day", before?.endsOn, endsOn),
    ],
  });
  return refs;
}
