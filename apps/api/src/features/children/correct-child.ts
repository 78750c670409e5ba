import { decideEntry } from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, invalid, refusedBy } from "../../platform/graphql/user-error.js";
import { findKnownChild, holdAdditions, keepPopulationOfChild, problemWithIdentity } from "../register/index.js";
import { Child } from "./child.entity.js";
import type { CorrectChildInput } from "./children.types.js";
import { type Correctable, correctedChild } from "./corrected-child.js";
import { type ChildRefs, onChild } from "./on-child.js";

/** Puts right who a child is, with the reason (AFC-18, AFC-25). Never so that the child becomes another who is on the register. */
export async function correctChild(ctx: RequestContext, input: CorrectChildInput): Promise<Written<ChildRefs>> {
  return await onChild(ctx, "correctChild", input, async (tx, child, refs) => {
    const reason = trimmed(input.reason);
    const formerNames = Object.fromEntries((input.formerNames ?? []).map((name, at) => [`formerNames.${at}`, name]));
    const long = tooLong({ reason }, LONG_TEXT) ?? tooLong(formerNames, SHORT_TEXT);
    if (long) return refused(long, refs);
    if ((input.formerNames ?? []).length > 20)
      return refused(invalid("formerNames", "Give 20 former names or fewer."), refs);
    const corrected = correctedChild(child, input);
    const wrong = problemWithIdentity(tx, { ...corrected, heldUpn: child.upn });
    if (wrong) return refused(wrong, refs);
    if (!reason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
    await holdAdditions(tx);
    const { same } = await findKnownChild(tx, corrected, child.id);
    const decision = decideEntry({ isOnRegister: typeof same?.liveEntryId === "string" });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "lastName"), refs);
    if (!(await tx.patch(Child, child.id, input.version, corrected))) return refused(conflict(), refs);
    if (corrected.dateOfBirth !== child.dateOfBirth) await keepPopulationOfChild(tx, child.id);
    await recordWrite(tx, {
      act: "correctChild",
      entity: "Child",
      entityId: child.id,
      entryId: refs.entryId,
      changes: [...changesBetween(child, corrected), ...changeOf("reason", "Reason", null, reason)],
    });
    return refs;
  });
}

const LABELS: Record<keyof Correctable, string> = {
  firstName: "First name",
  lastName: "Family name",
  formerNames: "Former names",
  dateOfBirth: "Date of birth",
  sex: "Sex",
  upn: "UPN",
  hasEhcp: "EHC plan",
  isLookedAfter: "In care",
  isOnChildProtectionPlan: "Child protection plan",
};

function changesBetween(was: Child, is: Correctable): FieldChange[] {
  return (Object.keys(LABELS) as (keyof Correctable)[]).flatMap((field) =>
    changeOf(field, LABELS[field], was[field], is[field]),
  );
}
