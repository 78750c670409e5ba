import { decideEntry } from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import { CODE_WORDS } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, invalid, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { keepClocksOfChild } from "../clocks/index.js";
import {
  type ChildRefs,
  findKnownChild,
  keepPopulationOfChild,
  onChild,
  problemWithIdentity,
} from "../register/index.js";
import { Child } from "./child.entity.js";
import type { CorrectChildInput } from "./children.types.js";
import { type Correctable, correctedChild, formerUpnsAfter } from "./corrected-child.js";

/** Puts right who a child is, with the reason (AFC-18, AFC-25). Never so that the child becomes another who is on the register. */
export async function correctChild(ctx: RequestContext, input: CorrectChildInput): Promise<Written<ChildRefs>> {
  return await onChild(ctx, "correctChild", input, (tx, child, refs) => correct(tx, child, refs, input), {
    holdsAdditions: true,
  });
}

async function correct(
  tx: Tx,
  child: Child,
  refs: ChildRefs,
  input: CorrectChildInput,
): Promise<ChildRefs | Refused<ChildRefs>> {
  const corrected = correctedChild(child, input);
  const wrong = problemWithTexts(input) ?? problemWithIdentity(tx, { ...corrected, heldUpn: child.upn });
  if (wrong) return refused(wrong, refs);
  const reason = trimmed(input.reason);
  if (!reason) return refused(refusedBy("REASON_REQUIRED", "reason"), refs);
  const decision = decideEntry({ isOnRegister: await isAnotherOnRegister(tx, child, corrected), hasDied: false });
  if (!decision.allowed) return refused(refusedBy(decision.rule, "lastName"), refs);
  const formerUpns = formerUpnsAfter(child, corrected.upn);
  if (!(await tx.patch(Child, child.id, input.version, { ...corrected, formerUpns }))) return refused(conflict(), refs);
  if (corrected.dateOfBirth !== child.dateOfBirth) await keepPopulationOfChild(tx, child.id);
  await keepClocksOfChild(tx, child.id);
  await recordWrite(tx, {
    act: "correctChild",
    entity: "Child",
    entityId: child.id,
    entryId: refs.entryId,
    changes: [...changesBetween(child, corrected), ...changeOf("reason", "Reason", null, reason)],
  });
  return refs;
}

const MOST_FORMER_NAMES = 20;

function problemWithTexts(input: CorrectChildInput): UserError | null {
  const formerNames = input.formerNames ?? [];
  if (formerNames.length > MOST_FORMER_NAMES) return invalid("formerNames", "Give 20 former names or fewer.");
  const longest = formerNames.toSorted((one, other) => other.length - one.length)[0];
  return tooLong({ reason: input.reason }, LONG_TEXT) ?? tooLong({ formerNames: longest }, SHORT_TEXT);
}

/** Two children who already share name and birthday may each be corrected otherwise; only a new likeness is refused. */
async function isAnotherOnRegister(tx: Tx, child: Child, corrected: Correctable): Promise<boolean> {
  const isSameIdentity = (["firstName", "lastName", "dateOfBirth", "upn"] as const).every(
    (field) => child[field] === corrected[field],
  );
  if (isSameIdentity) return false;
  const { same } = await findKnownChild(tx, corrected, child.id);
  return typeof same?.liveEntryId === "string";
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

function saidOf(child: Correctable, field: keyof Correctable): Correctable[keyof Correctable] {
  return field === "sex" ? child.sex && CODE_WORDS.sex[child.sex] : child[field];
}

function changesBetween(was: Child, is: Correctable): FieldChange[] {
  return (Object.keys(LABELS) as (keyof Correctable)[]).flatMap((field) =>
    changeOf(field, LABELS[field], saidOf(was, field), saidOf(is, field)),
  );
}
