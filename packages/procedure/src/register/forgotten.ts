import type { PanelRule } from "../pack/pack.js";

/** What tells whether a child on the register is being forgotten. */
export interface ForgottenFacts {
  /** Panels closed since the child was last discussed, or since the child was added when never discussed. */
  readonly panelsSinceDiscussed: number;
  readonly hasLeadService: boolean;
  readonly openActions: number;
  readonly hasReducedHoursPlan: boolean;
}

/** Says whether a child has no plan: no open action and no reduced-hours plan. */
export function hasNoPlan(facts: Pick<ForgottenFacts, "openActions" | "hasReducedHoursPlan">): boolean {
  return facts.openActions === 0 && !facts.hasReducedHoursPlan;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six"];

/** Why a child is being forgotten, in plain words; nothing when the child is not (AFC-104, AFC-108). A warning, never a guard. */
export function forgotten(
  facts: ForgottenFacts,
  rule: Pick<PanelRule, "notDiscussedPanels"> | null,
): readonly string[] {
  const reasons: string[] = [];
  if (rule !== null && facts.panelsSinceDiscussed >= rule.notDiscussedPanels) {
    const panels = NUMBERS[facts.panelsSinceDiscussed] ?? String(facts.panelsSinceDiscussed);
    reasons.push(`Not discussed at the last ${panels} panels.`);
  }
  if (!facts.hasLeadService) reasons.push("No lead service.");
  if (hasNoPlan(facts)) reasons.push("No open action and no reduced-hours plan.");
  return reasons;
}
