import { CtfDestination, OffRollState, type Role } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { ctfDestinationCode } from "../law/ctf.js";
import type { CtfCodes, OffRollRoute } from "../pack/enquiry-rules.js";
import { mayMove } from "../transitions.js";
import type { CaseWorld } from "./conditions.js";
import { unmet } from "./guards.js";
import { OFF_ROLL_MOVES } from "./moves.js";

/** Decides whether leave to take a name off a roll may be asked for now (E9). */
export function decideOffRollRequest(facts: { readonly isOpen: boolean; readonly onRoll: boolean | null }): Decision {
  if (facts.isOpen) return refuse("OFF_ROLL_ALREADY_ASKED");
  return facts.onRoll === false ? refuse("OFF_ROLL_NOT_ON_ROLL") : allow;
}

/** Decides whether somebody may grant or refuse a request: once, and only in the role the route names (M9). */
export function decideOffRollAnswer(facts: {
  readonly state: OffRollState;
  readonly route: Pick<OffRollRoute, "grant" | "grantor">;
  readonly roles: readonly Role[];
}): Decision {
  if (!mayMove(OFF_ROLL_MOVES, facts.state, OffRollState.GRANTED)) return refuse("OFF_ROLL_DECIDED");
  if (!hasGrantor(facts.route)) return refuse("OFF_ROLL_NEEDS_NO_GRANT");
  return facts.roles.includes(facts.route.grantor) ? allow : refuse("OFF_ROLL_NOT_GRANTOR");
}

/** Says whether somebody must grant this way off the roll, or the school may act on its conditions alone. */
export function hasGrantor(route: Pick<OffRollRoute, "grant">): boolean {
  return route.grant !== "NONE";
}

/**
 * Says whether nothing but a safeguarding concern stands in the way. Then the request is refused and goes up, and the
 * name stays on the roll (AFC-95, Q37).
 */
export function isBlockedByConcern(route: Pick<OffRollRoute, "conditions">, world: CaseWorld): boolean {
  const settled = { ...world, facts: { ...world.facts, safeguardingConcern: false } };
  return unmet(route.conditions, world).length > 0 && unmet(route.conditions, settled).length === 0;
}

/** The code a school is told to put on the transfer file; null where the procedure gives none (M10, Q13). */
export function instructedCtfCode(
  route: Pick<OffRollRoute, "ctf">,
  codes: CtfCodes | null,
  receivingSchool: string | null,
): string | null {
  if (route.ctf === CtfDestination.SCHOOL) return receivingSchool === null ? null : readCode(receivingSchool);
  const code = route.ctf === CtfDestination.UNKNOWN ? codes?.unknown : codes?.outside;
  return code === undefined ? null : readCode(code);
}

function readCode(text: string): string | null {
  const read = ctfDestinationCode(text);
  return read.ok ? read.code : null;
}

/** What a school's confirmation rests on. */
export interface RollDeletionFacts {
  readonly state: OffRollState;
  readonly decidedOn: PlainDate | null;
  readonly deletedOn: PlainDate;
  readonly uploadedOn: PlainDate | null;
  /** The code in the permission, seven characters; null when it gives none. */
  readonly instructedCode: string | null;
  /** The code the school used, as it was read. */
  readonly usedCode: string;
  readonly today: PlainDate;
}

/** Decides whether a school may confirm that a name is off its roll: permitted, never before that day, with the code it was told (AFC-92, CAM-16). */
export function decideRollDeletion(facts: RollDeletionFacts): Decision {
  if (!mayMove(OFF_ROLL_MOVES, facts.state, OffRollState.EXERCISED)) return refuse("OFF_ROLL_NOT_GRANTED");
  if (facts.deletedOn > facts.today) return refuse("DAY_NOT_YET");
  if (facts.decidedOn !== null && facts.deletedOn < facts.decidedOn) return refuse("DELETION_RETROSPECTIVE");
  if (facts.instructedCode !== null && facts.usedCode !== facts.instructedCode) return refuse("CTF_NOT_AS_INSTRUCTED");
  return decideCtfUpload(facts);
}

/** Decides whether the upload of a transfer file can have happened on a day: not before the name left the roll, nor ahead of today. */
export function decideCtfUpload(facts: {
  readonly deletedOn: PlainDate | null;
  readonly uploadedOn: PlainDate | null;
  readonly today: PlainDate;
}): Decision {
  if (facts.deletedOn === null) return refuse("OFF_ROLL_NOT_DELETED");
  if (facts.uploadedOn === null) return allow;
  if (facts.uploadedOn > facts.today) return refuse("DAY_NOT_YET");
  return facts.uploadedOn < facts.deletedOn ? refuse("CTF_UPLOAD_BEFORE_DELETION") : allow;
}
