import { AddressProtection } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** What protecting a child's address, or lifting it, rests on. */
export interface AddressProtectionFacts {
  readonly protection: AddressProtection;
  readonly isProtected: boolean;
  readonly reason: string;
}

/** Decides whether an address may be protected or released: with a reason, and only where that changes something (AFC-132). */
export function decideAddressProtection(facts: AddressProtectionFacts): Decision {
  const asItIs = facts.isProtected ? AddressProtection.PROTECTED : AddressProtection.NONE;
  if (facts.protection === asItIs) return refuse("TRANSITION_NOT_ALLOWED");
  return facts.reason.trim() === "" ? refuse("REASON_REQUIRED") : allow;
}
