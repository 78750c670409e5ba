import { checkUpn } from "@rome/procedure";
import { normalUpn } from "../register/index.js";
import type { Child } from "./child.entity.js";
import type { CorrectChildInput } from "./children.types.js";

/** What can be put right of a child. */
export type Correctable = Pick<
  Child,
  | "firstName"
  | "lastName"
  | "formerNames"
  | "dateOfBirth"
  | "sex"
  | "upn"
  | "hasEhcp"
  | "isLookedAfter"
  | "isOnChildProtectionPlan"
>;

/** The UPNs the child had before, once this one is held: what was never a UPN is not kept. */
export function formerUpnsAfter({ upn, formerUpns }: Child, now: string | null): string[] {
  const before = upn !== null && checkUpn(upn).ok ? [upn] : [];
  return [...new Set([...formerUpns, ...before])].filter((one) => one !== now);
}

/** The child as corrected: what was left out stays, and a family name that changes is kept as a former name. */
export function correctedChild(child: Child, input: CorrectChildInput): Correctable {
  const firstName = input.firstName?.trim() ?? child.firstName;
  const lastName = input.lastName?.trim() ?? child.lastName;
  const given = (input.formerNames ?? child.formerNames).map((name) => name.trim()).filter((name) => name !== "");
  const former = lastName === child.lastName ? [] : [`${child.firstName} ${child.lastName}`];
  return {
    firstName,
    lastName,
    formerNames: [...new Set([...given, ...former])],
    dateOfBirth: input.dateOfBirth ?? child.dateOfBirth,
    sex: input.sex === undefined ? child.sex : input.sex,
    upn: input.upn === undefined ? child.upn : normalUpn(input.upn),
    hasEhcp: input.hasEhcp === undefined ? child.hasEhcp : input.hasEhcp,
    isLookedAfter: input.isLookedAfter === undefined ? child.isLookedAfter : input.isLookedAfter,
    isOnChildProtectionPlan:
      input.isOnChildProtectionPlan === undefined ? child.isOnChildProtectionPlan : input.isOnChildProtectionPlan,
  };
}
