import {
  conditionInWords,
  type GuardCondition,
  type GuardedAct,
  type OffRollRoute,
  type ProcedurePack,
} from "@rome/procedure";
import { lineOf } from "../procedure/index.js";
import type {
  ProcedureChecklist,
  ProcedureCondition,
  ProcedureForm,
  ProcedureOutcome,
  ProcedureRoute,
} from "./rule.types.js";

/** Acts in words, as they stand above what must hold first. */
export const ACT_WORDS: Readonly<Record<GuardedAct, string>> = {
  SUBMIT_REFERRAL: "Before a school or service sends a referral",
  ACCEPT_REFERRAL: "Before a referral is accepted",
  ADD_CHILD: "Before a child is added",
  TRANSFER: "Before a case goes to another officer",
  CLOSE: "Before a case is closed",
};

const GRANT_WORDS: Readonly<Record<OffRollRoute["grant"], string>> = {
  PERMISSION: "Permission of",
  AGREEMENT: "Agreement of",
  WRITTEN_CONFIRMATION: "Written confirmation of",
  ADVICE: "Advice of",
  NONE: "No grant: the conditions are enough",
};

/** A condition of a guard, a route or an outcome in words. */
export function conditionOf({ holds, when, says, source }: GuardCondition, pack: ProcedurePack): ProcedureCondition {
  const whenInWords = when === undefined ? null : conditionInWords(when, pack);
  return { holdsInWords: conditionInWords(holds, pack), whenInWords, says, source };
}

/** The checklists in the order of the pack. */
export function checklistsInWords(pack: ProcedurePack): ProcedureChecklist[] {
  return pack.checklists.map(({ code, name, heldBy, fromDay, untilDay, when, rows, source }) => ({
    ...{ code, name, heldBy, source },
    daysInWords: daysInWords(fromDay, untilDay),
    whenInWords: when === undefined ? null : conditionInWords(when, pack),
    rows: rows.map((row) => ({
      ...lineOf(row),
      isMandatory: row.isMandatory === true,
      asksRiskAssessment: row.asksRiskAssessment === true,
      agencies: row.agencies ?? [],
    })),
  }));
}

function daysInWords(from: number | undefined, until: number | undefined): string | null {
  if (from === undefined && until === undefined) return null;
  if (until === undefined) return `from school day ${from} of absence`;
  const first = from ?? 1;
  return first === until ? `school day ${until} of absence` : `school days ${first} to ${until} of absence`;
}

/** The ways off a roll in the order of the pack. */
export function routesInWords(pack: ProcedurePack): ProcedureRoute[] {
  return pack.offRoll.map((route) => ({
    ...lineOf(route),
    grantInWords: route.grant === "NONE" ? GRANT_WORDS.NONE : `${GRANT_WORDS[route.grant]}: ${route.grantorWords}`,
    grounds: route.grounds,
    conditions: route.conditions.map((one) => conditionOf(one, pack)),
    instructions: route.instructions,
  }));
}

/** The outcomes of closing in the order of the pack. */
export function outcomesInWords(pack: ProcedurePack): ProcedureOutcome[] {
  const { outcomes = [], closesItselfWith } = pack.closure ?? {};
  return outcomes.map((outcome) => ({
    ...lineOf(outcome),
    isFollowedUp: outcome.followedUp === true,
    closesByItself: outcome.code === closesItselfWith,
    conditions: (outcome.conditions ?? []).map((one) => conditionOf(one, pack)),
  }));
}

/** The forms in the order of the pack. */
export function formsInWords(pack: ProcedurePack): ProcedureForm[] {
  return pack.forms.map((form) => ({
    ...lineOf(form),
    isDraft: form.isDraft === true,
    isPublic: form.isPublic === true,
    sentBy: form.by.map((role) => pack.roles[role] ?? "").filter((words) => words !== ""),
  }));
}
