import { MergeField, stricterProtection } from "@rome/procedure";
import type { Child } from "../children/index.js";

/** Who the child of two records is: what was chosen, what only one record knows, every name, and the stricter protection. */
export function mergedChild(kept: Child, merged: Child, taken: readonly MergeField[]) {
  const chosen = <K extends keyof Child>(field: MergeField, property: K): Child[K] =>
    taken.includes(field) || kept[property] === null ? merged[property] : kept[property];
  const firstName = chosen(MergeField.FIRST_NAME, "firstName");
  const lastName = chosen(MergeField.LAST_NAME, "lastName");
  const names = [kept, merged].flatMap((child) => [...child.formerNames, `${child.firstName} ${child.lastName}`]);
  return {
    first_name: firstName,
    last_name: lastName,
    former_names: [...new Set(names)].filter((name) => name !== `${firstName} ${lastName}`),
    date_of_birth: chosen(MergeField.DATE_OF_BIRTH, "dateOfBirth"),
    sex: chosen(MergeField.SEX, "sex"),
    upn: chosen(MergeField.UPN, "upn"),
    former_upns: [...new Set([...kept.formerUpns, ...merged.formerUpns])],
    has_ehcp: chosen(MergeField.HAS_EHCP, "hasEhcp"),
    is_looked_after: chosen(MergeField.IS_LOOKED_AFTER, "isLookedAfter"),
    is_on_child_protection_plan: chosen(MergeField.IS_ON_CHILD_PROTECTION_PLAN, "isOnChildProtectionPlan"),
    address_protection: stricterProtection(kept.addressProtection, merged.addressProtection),
    address_note: [kept.addressNote, merged.addressNote].filter((note) => note !== null).join("\n") || null,
    household_id: kept.householdId ?? merged.householdId,
  };
}

/** The UPN by which the child is found though it is not the one that was kept; null when there is none. */
export function formerUpn(kept: Child, merged: Child, upn: string | null): string | null {
  return [kept.upn, merged.upn].find((one) => one !== null && one !== upn) ?? null;
}
