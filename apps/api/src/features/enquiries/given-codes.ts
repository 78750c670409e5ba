import { isInList, type ProcedurePack } from "@rome/procedure";
import { refusedBy, type UserError } from "../../platform/graphql/user-error.js";

/** Codes as somebody gave them; what was left out stays. */
export interface GivenCodes {
  vulnerabilityCodes?: readonly string[] | null;
  riskCodes?: readonly string[] | null;
}

/** Refuses a vulnerable group or risk that the procedure does not have; null when all are in its lists. */
export function problemWithCodes({ vulnerability }: ProcedurePack, given: GivenCodes): UserError | null {
  const strange = (codes: readonly string[] | null | undefined, list: readonly { code: string }[]) =>
    codes?.some((code) => !isInList(list, code)) ?? false;
  if (strange(given.vulnerabilityCodes, vulnerability.groups)) return refusedBy("NOT_IN_PACK", "vulnerabilityCodes");
  return strange(given.riskCodes, vulnerability.risks) ? refusedBy("NOT_IN_PACK", "riskCodes") : null;
}
