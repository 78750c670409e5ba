import { keptInWords } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import type { SignRetentionScheduleInput } from "./retention.types.js";
import { RetentionSchedule } from "./retention-schedule.entity.js";
import { lockSchedule, readRules } from "./schedule.reading.js";

/** Ids an act on the schedule shows again. */
export type ScheduleRefs = { scheduleId: string };

/** Signs the schedule as it stands, as the data protection officer: from now on what is due is listed, and the rest goes by itself (Q26). */
export async function signRetentionSchedule(
  ctx: RequestContext,
  input: SignRetentionScheduleInput,
): Promise<Written<ScheduleRefs>> {
  return await inTransaction<ScheduleRefs>(ctx, "signRetentionSchedule", input, async (tx) => {
    const schedule = await lockSchedule(tx);
    const refs = { scheduleId: schedule.id };
    if (schedule.version !== input.version) return refused(conflict(), refs);
    if (schedule.signedAt) return refused(refusedBy("RETENTION_ALREADY_SIGNED"), refs);
    const signature = { signedBy: tx.viewer.personId, signedAt: ctx.now };
    if (!(await tx.patch(RetentionSchedule, schedule.id, input.version, signature))) return refused(conflict(), refs);
    const rules = Object.entries(await readRules(tx));
    await recordWrite(tx, {
      act: "signRetentionSchedule",
      entity: "RetentionSchedule",
      entityId: schedule.id,
      changes: rules.map(([name, rule]) => ({ field: name, label: name, before: null, after: keptInWords(rule) })),
    });
    return refs;
  });
}
