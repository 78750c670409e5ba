import { parseDay } from "../../design/index.js";

/** What was typed so far, by the name of the field; kept as the draft. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** The one answer to a question, without spaces round it; "" when there is none. */
export function oneAnswer(answers: Answers, name: string): string {
  return answers[name]?.[0]?.trim() ?? "";
}

/** Every answer to a question that takes several. */
export function allAnswers<Value extends string>(answers: Answers, name: string): Value[] {
  return [...(answers[name] ?? [])] as Value[];
}

/** The day in the three boxes of a date, or null when it is no day. */
export function dayAnswer(answers: Answers, name: string): string | null {
  const [day, month, year] = ["day", "month", "year"].map((part) => oneAnswer(answers, `${name}-${part}`));
  return parseDay(day ?? "", month ?? "", year ?? "");
}

/** Yes, no, or null when left open. */
export function yesNoAnswer(answers: Answers, name: string): boolean | null {
  const answer = oneAnswer(answers, name);
  return answer === "" ? null : answer === "yes";
}

/** The answers with those of one step's form put in. */
export function withForm(answers: Answers, form: HTMLFormElement): Answers {
  const data = new FormData(form);
  const names = new Set([...form.elements].map((element) => element.getAttribute("name") ?? "").filter(Boolean));
  return { ...answers, ...Object.fromEntries([...names].map((name) => [name, data.getAll(name).map(String)])) };
}

/** Reads a kept draft; an unreadable one is treated as none. */
export function readAnswers(payload: string | null | undefined): Answers {
  if (!payload) return {};
  try {
    const read: unknown = JSON.parse(payload);
    return typeof read === "object" && read !== null ? (read as Answers) : {};
  } catch {
    return {};
  }
}
