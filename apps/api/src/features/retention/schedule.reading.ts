import { type KeepRule, PROPOSED_SCHEDULE, SCHEDULED_CLASSES, type ScheduledClassName } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { RetentionPeriod } from "./retention-period.entity.js";
import { RetentionSchedule } from "./retention-schedule.entity.js";

/** The times in force or to be signed, by class. */
export type KeepRules = Record<ScheduledClassName, KeepRule>;

/** The authority's times: its own where it set one, the proposed ones otherwise. */
export async function readRules(tx: Tx): Promise<KeepRules> {
  const own = new Map((await tx.findAll(RetentionPeriod, {})).map((period) => [period.className, period]));
  const rules = SCHEDULED_CLASSES.map((name) => [name, own.get(name) ?? PROPOSED_SCHEDULE[name]]);
  return Object.fromEntries(rules) as KeepRules;
}

/** Says whether the schedule is signed as it stands. */
export async function isSigned(tx: Tx): Promise<boolean> {
  return ((await tx.find(RetentionSchedule, {}))?.signedAt ?? null) !== null;
}

/** The authority's schedule, locked for the act that changes or signs it; made when there is none yet. */
export async function lockSchedule(tx: Tx): Promise<RetentionSchedule> {
  await tx.rows("INSERT INTO retention_schedule (authority_id) VALUES ($1) ON CONFLICT DO NOTHING", [
    tx.viewer.authorityId,
  ]);
  const schedule = await tx.find(RetentionSchedule, {}, { lock: true });
  if (!schedule) throw new Error("The schedule that was made is not there");
  return schedule;
}

/** The schedule with its times, for the page. */
export async function readSchedule(ctx: RequestContext): Promise<RetentionSchedule & { rules: KeepRules }> {
  return await reading(ctx, async (tx) => {
    const kept = await tx.find(RetentionSchedule, {});
    const rules = await readRules(tx);
    recordRead(tx, { act: "retentionSchedule", entity: "RetentionSchedule", entityId: kept?.id ?? null });
    const unsigned = { id: tx.viewer.authorityId, authorityId: tx.viewer.authorityId, signedBy: null, signedAt: null };
    return { ...unsigned, version: 1, ...kept, rules };
  });
}
