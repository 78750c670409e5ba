import { ActionState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";

/** One worry of a Signs of Safety note: a line of what the panel is concerned about, numbered from one. */
export interface Worry {
  readonly number: number;
  readonly text: string;
}

/** What answers a worry: the state of the action agreed for it, or why there is none. */
export interface WorryAnswerFacts {
  readonly actionState: ActionState | null;
  readonly noActionBecause: string | null;
}

/** A dash, dot or number before a line that stands in a list. */
const BULLET = /^(?:[-–—•*·]|\d{1,2}[.)])\s+/u;

/** The worries of a note: each line of its concerns that says something (AFC-113). */
export function worriesOf(concerns: string): Worry[] {
  const lines = concerns.split(/\r\n|\r|\n/).map((line) => line.trim().replace(BULLET, ""));
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line)).map((text, index) => ({ number: index + 1, text }));
}

/** Which worries of a note stand word for word in the note after it, by their numbers in both; each is kept once. */
export function keptWorries(before: string, after: string): { before: number; after: number }[] {
  const left = worriesOf(before);
  return worriesOf(after).flatMap((worry) => {
    const index = left.findIndex((one) => one.text === worry.text);
    return left.splice(index, index < 0 ? 0 : 1).map((one) => ({ before: one.number, after: worry.number }));
  });
}

/** Says whether a worry has an action, or the reason for having none; a cancelled action answers nothing (AFC-114). */
export function isWorryAnswered({ actionState, noActionBecause }: WorryAnswerFacts): boolean {
  return noActionBecause !== null || (actionState !== null && actionState !== ActionState.CANCELLED);
}

/** Decides whether a worry may be answered so: of the newest note, by an action that stands or by words why none is agreed. */
export function decideWorryAnswer(facts: WorryAnswerFacts & { readonly isLatestNote: boolean }): Decision {
  if (!facts.isLatestNote) return refuse("WORRY_OF_OLDER_NOTE");
  const because = facts.noActionBecause?.trim() || null;
  if ((facts.actionState === null) === (because === null)) return refuse("WORRY_NEEDS_ONE_ANSWER");
  return facts.actionState === ActionState.CANCELLED ? refuse("WORRY_ACTION_CANCELLED") : allow;
}
