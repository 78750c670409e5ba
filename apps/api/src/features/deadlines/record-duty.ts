import { decideDutyDone } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { readDuties } from "./duties.reading.js";
import type { RecordDutyInput } from "./duties.types.js";
import { DutyDoneRow } from "./duty-done.entity.js";

/** Which duty an act shows again. */
export type DutyRefs = { ruleId: string; dueOn: string };

const FIELDS: Readonly<Record<string, string>> = { DAY_NOT_YET: "on" };

/** Records that a duty of the calendar was done, once for the day it falls due (requirements E3). */
export async function recordDuty(ctx: RequestContext, input: RecordDutyInput): Promise<Written<DutyRefs>> {
  return await inTransaction<DutyRefs>(ctx, "recordDuty", input, async (tx) => {
    const { ruleId, dueOn } = input;
    const read = await readDuties(tx);
    const duty = read.duties.find((one) => one.rule.id === ruleId && one.dueOn === dueOn);
    if (!duty) return refused<DutyRefs>(notFound("ruleId"));
    const refs = { ruleId, dueOn };
    const onDay = input.on ?? ctx.today;
    const note = trimmed(input.note) ?? null;
    const long = tooLong({ note }, LONG_TEXT);
    if (long) return refused<DutyRefs>(long, refs);
    const decision = decideDutyDone(duty, onDay, ctx.today);
    if (!decision.allowed) return refused<DutyRefs>(refusedBy(decision.rule, FIELDS[decision.rule] ?? "ruleId"), refs);
    const { personId: recordedBy } = tx.viewer;
    const id = await tx.insert(DutyDoneRow, { ruleId, dueOn, onDay, note, recordedBy, recordedAt: ctx.now });
    await recordWrite(tx, {
      act: "recordDuty",
      entity: "DutyDone",
      entityId: id,
      changes: changeOf("doneOn", duty.rule.title, null, onDay),
    });
    return refs;
  });
}
