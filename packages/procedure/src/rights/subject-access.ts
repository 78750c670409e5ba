import { ItemDecision, type SubjectAccessState, type WithholdGround } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import { mayMove, statesUnderWay, type TransitionTable } from "../transitions.js";

/** A request for a copy of what is held about a child; nothing is released before every item has a decision (P35). */
export const SUBJECT_ACCESS_MOVES = {
  RECEIVED: ["IDENTITY_ASKED", "IDENTITY_CHECKED", "REFUSED", "WITHDRAWN"],
  IDENTITY_ASKED: ["IDENTITY_CHECKED", "REFUSED", "WITHDRAWN"],
  IDENTITY_CHECKED: ["COLLECTING", "REFUSED", "WITHDRAWN"],
  COLLECTING: ["DECIDED", "REFUSED", "WITHDRAWN"],
  DECIDED: ["COLLECTING", "RELEASED", "REFUSED", "WITHDRAWN"],
  RELEASED: [],
  REFUSED: [],
  WITHDRAWN: [],
} as const satisfies TransitionTable<SubjectAccessState>;

/** The states in which a request is still to be answered. */
export const OPEN_SUBJECT_ACCESS = statesUnderWay<SubjectAccessState>(SUBJECT_ACCESS_MOVES);

/** Days for which a released copy is kept here to be fetched; then its text goes and its fingerprint stays. */
export const COPY_KEPT_DAYS = {
  days: 30,
  decision: "No document gives a figure. Thirty days lets a copy that was lost in the post be sent again.",
} as const;

/** Decides whether a request may move on. */
export function decideSubjectAccessMove(from: SubjectAccessState, to: SubjectAccessState): Decision {
  if (mayMove(SUBJECT_ACCESS_MOVES, from, to)) return allow;
  return refuse(
    from === "RECEIVED" || from === "IDENTITY_ASKED" ? "SUBJECT_ACCESS_NEEDS_IDENTITY" : "SUBJECT_ACCESS_OVER",
  );
}

/** Decides whether the time for an answer may be made longer: by one or two months in all, once, inside the first month, with the reason. */
export function decideExtension(
  request: { state: SubjectAccessState; furtherMonths: number; extendUntil: PlainDate | null },
  asked: { months: number; reason: string },
  today: PlainDate,
): Decision {
  if (!OPEN_SUBJECT_ACCESS.includes(request.state)) return refuse("SUBJECT_ACCESS_OVER");
  if (request.extendUntil === null) return refuse("SUBJECT_ACCESS_NEEDS_IDENTITY");
  if (asked.months < 1 || asked.months > 2 || request.furtherMonths > 0) return refuse("EXTENSION_TOO_LONG");
  if (today > request.extendUntil) return refuse("EXTENSION_TOO_LATE");
  return asked.reason.trim() === "" ? refuse("EXTENSION_NEEDS_REASON") : allow;
}

/** What somebody decides about a thing found. */
export interface DecidedItem {
  readonly decision: ItemDecision;
  /** Words that are about somebody else, to be taken out. */
  readonly redactions: readonly string[];
  readonly ground: WithholdGround | null;
  readonly reason: string | null;
}

/** Decides whether a decision about a thing found can stand: words to take out that are there, or a ground and a reason. */
export function decideItem(text: string, decided: DecidedItem): Decision {
  if (decided.decision === ItemDecision.RELEASE) return allow;
  if (decided.decision === ItemDecision.WITHHOLD)
    return decided.ground !== null && decided.reason ? allow : refuse("WITHHOLDING_NEEDS_GROUND");
  const words = decided.redactions.filter((one) => one.trim() !== "");
  return words.length > 0 && words.some((one) => contains(text, one)) ? allow : refuse("REDACTION_NEEDS_WORDS");
}

/** What stands in the place of words that were taken out. */
export const REDACTED = "[taken out]";

/** A text without the words about somebody else: they are gone, not covered. Longer words go first. */
export function redacted(text: string, redactions: readonly string[]): string {
  return redactions
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, one) => left.replace(patternOf(one), REDACTED), text);
}

function contains(text: string, words: string): boolean {
  return patternOf(words.trim()).test(text);
}

/** Whole words, however they are written in capitals. */
function patternOf(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
}

/** The words in a text that name somebody else: what is suggested to be taken out. */
export function namesWithin(text: string, names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name.length > 1 && contains(text, name));
}

/** Decides whether a copy may be released: every item decided, by somebody from whom none is kept and who did not bring it together alone. */
export function decideRelease(
  request: { state: SubjectAccessState; collectedBy: string | null; undecided: number; kept: number },
  releaser: string,
): Decision {
  if (request.undecided > 0) return refuse("RELEASE_NEEDS_EVERY_DECISION");
  if (request.kept > 0) return refuse("RELEASE_KEPT_FROM_YOU");
  const move = decideSubjectAccessMove(request.state, "RELEASED");
  if (!move.allowed) return move;
  return request.collectedBy === releaser ? refuse("RELEASE_NEEDS_SECOND_PERSON") : allow;
}
