import type { GuardCondition } from "../pack/enquiry-rules.js";
import { RULES, type RuleCode } from "../rules.js";

/** Something that stands in the way: its code, its own sentence and its clause, from the pack or from the law. */
export type Unmet = Pick<GuardCondition, "code" | "says" | "source">;

/** The answer of an authority's procedure: allowed, or everything that stands in the way, always in the same order. */
export type PackDecision = { readonly allowed: true } | { readonly allowed: false; readonly unmet: readonly Unmet[] };

/** Allowed when nothing stands in the way. */
export function unlessUnmet(unmet: readonly Unmet[]): PackDecision {
  return unmet.length === 0 ? { allowed: true } : { allowed: false, unmet };
}

/** A rule that no pack can leave out, as something that stands in the way. */
export function byRule(code: RuleCode): Unmet {
  return { code, says: RULES[code].says, source: RULES[code].source };
}
