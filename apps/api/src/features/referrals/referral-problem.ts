import { decideCode, decideHours, decideReferral, type RuleCode } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { LONG_TEXT, SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { problemWithSignsOfSafety } from "../notes/index.js";
import type { GivenChild } from "../register/index.js";
import type { SubmitReferralInput } from "./referrals.types.js";

const FIELDS: Partial<Record<RuleCode, string>> = {
  CHILD_ALREADY_KNOWN: "child",
  CHILD_HAS_DIED: "child",
  REFERRAL_NEEDS_GROUP: "group",
  REFERRAL_NEEDS_CRITERION: "criteria",
  NOT_IN_PACK: "criteria",
};

/** Why a referral cannot be sent as it is, and in which field; null when it can. */
export function problemWithReferral(
  ctx: RequestContext,
  input: SubmitReferralInput,
  { liveEntryId, hasDied }: GivenChild,
): UserError | null {
  const { workingWell, concerns, needsToHappen, reason, spokeTo, schoolName } = input;
  const decision = decideReferral({
    isOnRegister: liveEntryId !== null,
    hasDied,
    group: input.group ?? null,
    criteria: input.criteria,
    criteriaList: ctx.pack.criteria,
    signsOfSafety: { workingWell, concerns, needsToHappen, teams: input.teamIds.length },
  });
  const isAboutNote = !decision.allowed && decision.rule.startsWith("REFERRAL_NEEDS_") && !FIELDS[decision.rule];
  if (!decision.allowed && !isAboutNote) return refusedBy(decision.rule, FIELDS[decision.rule]);
  const note = problemWithSignsOfSafety(input);
  if (note) return note;
  const long = tooLong({ reason, spokeTo }, LONG_TEXT) ?? tooLong({ schoolName }, SHORT_TEXT);
  if (long) return long;
  const hours = decideHours(input.hoursPerWeek ?? null);
  if (!hours.allowed) return refusedBy(hours.rule, "hoursPerWeek");
  const provision = decideCode(ctx.pack.provisionTypes, input.provisionTypeCode ?? null);
  return provision.allowed ? null : refusedBy(provision.rule, "provisionTypeCode");
}
