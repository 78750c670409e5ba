import type { EnumOf } from "../../graphql.js";

/** One question of a form, as the procedure has it. */
export interface Question {
  code: string;
  label: string;
  hint: string | null;
  type: EnumOf<"AnswerType">;
  choices: readonly { code: string; label: string }[];
  isRequired: boolean;
  isPerChild: boolean;
  when: { field: string; is: string } | null;
}

/** What was typed so far, by the name of its box. */
export type Typed = Readonly<Record<string, string>>;

/** The name of an answer's box: as the API names the field. `place` is the child's, null for what is asked once. */
export function boxOf(code: string, place: number | null): string {
  return place === null ? `answers-${code}` : `children-${place}-answers-${code}`;
}

/** The questions to ask now: those always asked, and those that another answer calls for. */
export function askedNow(questions: readonly Question[], place: number | null, typed: Typed): Question[] {
  return questions.filter(({ isPerChild, when }) => {
    if (isPerChild !== (place !== null)) return false;
    if (when === null) return true;
    return typed[boxOf(when.field, place)] === when.is || typed[boxOf(when.field, null)] === when.is;
  });
}

/** Everything typed in a form, by the name of its box. */
export function typedIn(form: HTMLFormElement): Typed {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** A day as it was kept in its three boxes, for the date field. */
export function typedDay(typed: Typed, name: string): string {
  return ["year", "month", "day"].map((part) => typed[`${name}-${part}`] ?? "").join("-");
}

/** A kept day in the names of its three boxes. */
export function dayTyped(name: string, day: string | null): Typed {
  const [year = "", month = "", date = ""] = (day ?? "").split("-");
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date };
}
