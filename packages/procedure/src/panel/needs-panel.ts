import { allow, type Decision, refuse } from "../decision.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { Act } from "../permissions/matrix.js";

/** The acts that make sense only where the procedure has a panel; the others that need one work on what these make. */
const NEED_PANEL: readonly Act[] = [
  "submitReferral",
  "scheduleMeeting",
  "scheduleMeetings",
  "nameSeatHolder",
  "proposeRemoval",
  "writePrivateNote",
  "remindOwners",
  "recordNilReturn",
  "referToPathway",
];

/** Decides whether an act is open under a procedure: what begins a panel's work needs a panel (AFC-105). */
export function decideUnder(pack: Pick<ProcedurePack, "panel">, act: string): Decision {
  return pack.panel === null && NEED_PANEL.some((one) => one === act) ? refuse("NO_PANEL") : allow;
}
