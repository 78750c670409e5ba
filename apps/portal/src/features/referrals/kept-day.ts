import { type Answers, oneAnswer } from "./answers.js";

/** The three boxes of a date as they were left, so that a half-typed day is there again. */
export function keptDay(answers: Answers, name: string): string {
  return ["year", "month", "day"].map((part) => oneAnswer(answers, `${name}-${part}`)).join("-");
}
