import { isKeepRule, isScheduled, type KeepRule, keptInWords, type ScheduledClassName } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { ChangeRetentionClassInput } from "./retention.types.js";
import { RetentionPeriod } from "./retention-period.entity.js";
import { RetentionSchedule } from "./retention-schedule.entity.js";
import { lockSchedule, readRules } from "./schedule.reading.js";
import type { ScheduleRefs } from "./sign-retention-schedule.js";

/** Sets how long one class is kept. The schedule is not signed any more: the data protection officer signs what it has become (Q26). */
export async function changeRetentionClass(
  ctx: RequestContext,
  input: ChangeRetentionClassInput,
): Promise<Written<ScheduleRefs>> {
  return await inTransaction<ScheduleRefs>(ctx, "changeRetentionClass", input, async (tx) => {
    const schedule = await lockSchedule(tx);
    const refs = { scheduleId: schedule.id };
    const name = input.class;
    if (!isScheduled(name)) return refused(notFound("class"), refs);
    const rule = { amount: input.amount, unit: input.unit, untilAge: input.untilAge ?? null };
    if (!isKeepRule(name, rule)) return refused(refusedBy("RETENTION_BY_ITSELF_ONLY", "amount"), refs);
    const before = (await readRules(tx))[name];
    const unsigned = { signedBy: null, signedAt: null };
    if (!(await tx.patch(RetentionSchedule, schedule.id, input.version, unsigned))) return refused(conflict(), refs);
    await keepPeriod(tx, name, rule);
    await recordWrite(tx, {
      act: "changeRetentionClass",
      entity: "RetentionSchedule",
      entityId: schedule.id,
      changes: [{ field: name, label: name, before: keptInWords(before), after: keptInWords(rule) }],
    });
    return refs;
  });
}

async function keepPeriod(tx: Tx, className: ScheduledClassName, rule: KeepRule): Promise<void> {
  const own = await tx.find(RetentionPeriod, { className });
  if (!own) await tx.insert(RetentionPeriod, { className, ...rule });
  else await tx.patch(RetentionPeriod, own.id, own.version, rule);
}
