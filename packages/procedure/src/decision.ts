import type { RuleCode } from "./rules.js";

/** The answer of the procedure: allowed, or refused by a named rule. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly rule: RuleCode };

/** The act may go ahead. */
export const allow: Decision = { allowed: true };

/** The act may not go ahead, and this rule says why. */
export function refuse(rule: RuleCode): Extract<Decision, { allowed: false }> {
  return { allowed: false, rule };
}
