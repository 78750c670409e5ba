import { ImportRowKind, ImportSettlement, ImportState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** What confirming an import rests on. */
export interface ImportConfirmationFacts {
  readonly state: ImportState;
  /** The register is as it was when the rows were checked. */
  readonly registerIsUnchanged: boolean;
}

/** Decides whether an import may be confirmed; rows not settled or not readable are held out, and a file that changes nothing may be confirmed. */
export function decideImportConfirmation(facts: ImportConfirmationFacts): Decision {
  const { CONFIRMED, CANCELLED, REFUSED, CHECK_ROWS } = ImportState;
  const isOver = facts.state === CONFIRMED || facts.state === CANCELLED || facts.state === REFUSED;
  if (isOver) return refuse("TRANSITION_NOT_ALLOWED");
  if (facts.state !== CHECK_ROWS) return refuse("IMPORT_NOT_CHECKED");
  return facts.registerIsUnchanged ? allow : refuse("IMPORT_CHANGED");
}

/** What settling a row of an import rests on. */
export interface SettlementFacts {
  readonly state: ImportState;
  readonly kind: ImportRowKind;
  readonly settlement: ImportSettlement;
  /** One of the children the row closely matches was chosen. */
  readonly hasMatch: boolean;
  /** It is recorded that the child who was chosen has died. */
  readonly hasDied: boolean;
}

/** Decides whether a row may be settled by a person: only one that closely matches another child, never as a child who has died (AFC-61, Q38, SUF-80). */
export function decideSettlement(facts: SettlementFacts): Decision {
  if (facts.state !== ImportState.CHECK_ROWS) return refuse("IMPORT_NOT_CHECKED");
  if (facts.kind !== ImportRowKind.CLOSE_MATCH) return refuse("IMPORT_ROW_NOT_TO_SETTLE");
  const needsMatch = facts.settlement === ImportSettlement.SAME_CHILD;
  if (needsMatch && !facts.hasMatch) return refuse("IMPORT_SETTLEMENT_NEEDS_MATCH");
  return needsMatch && facts.hasDied ? refuse("CHILD_HAS_DIED") : allow;
}
