import { decideCode, decideHours, decideReducedHoursPlan } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { keptPopulation } from "./keep-population.js";
import { type EntryRefs, onEntry, patchEntry } from "./on-entry.js";
import { findGivenSchool, provisionChanges, provisionValues } from "./provision-values.js";
import type { RecordProvisionInput, ReducedHoursPlanInput } from "./register-acts.types.js";

/** Records roll, school, provision, hours and reduced-hours plan; the population follows (AFC-07 to AFC-10, AFC-18). */
export async function recordProvision(ctx: RequestContext, input: RecordProvisionInput): Promise<Written<EntryRefs>> {
  return await onEntry<EntryRefs>(ctx, "recordProvision", input, async (tx, entry) => {
    const refs = { entryId: entry.id };
    const wrong = problemWith(ctx, input);
    if (wrong) return refused(wrong, refs);
    const school = await findGivenSchool(tx, input);
    if (school === null) return refused(notFound("schoolId"), refs);
    const values = provisionValues(input, school);
    const facts = { ...entry, ...values };
    const kept = keptPopulation(ctx, { ...facts, dateOfBirth: entry.child.dateOfBirth });
    const clash = await patchEntry(tx, entry, input.version, { ...values, ...kept });
    if (clash) return clash;
    await recordWrite(tx, {
      act: "recordProvision",
      entity: "RegisterEntry",
      entityId: entry.id,
      entryId: entry.id,
      changes: provisionChanges(ctx.pack, entry, facts, school),
    });
    return refs;
  });
}

function problemWith(ctx: RequestContext, input: RecordProvisionInput): UserError | null {
  const long = tooLong({ schoolName: input.schoolName, responsibleTeam: input.responsibleTeam }, SHORT_TEXT);
  if (long) return long;
  const hours = decideHours(input.hoursPerWeek ?? null);
  if (!hours.allowed) return refusedBy(hours.rule, "hoursPerWeek");
  const code = decideCode(ctx.pack.provisionTypes, input.provisionTypeCode ?? null);
  if (!code.allowed) return refusedBy(code.rule, "provisionTypeCode");
  return input.reducedHoursPlan ? problemWithPlan(ctx, input.reducedHoursPlan) : null;
}

function problemWithPlan(ctx: RequestContext, plan: ReducedHoursPlanInput): UserError | null {
  if (!plan.reviewOn) return refusedBy("REDUCED_HOURS_PLAN_INCOMPLETE", "reducedHoursPlan");
  const { hoursNow, targetHours, reviewOn } = plan;
  const decision = decideReducedHoursPlan({ hoursNow, targetHours, reviewOn, today: ctx.today });
  return decision.allowed ? null : refusedBy(decision.rule, "reducedHoursPlan");
}
