import { parseDay } from "./dates.js";
import type { FormError } from "./form-errors.js";

/** Reads a form's answers by name, and keeps a list of those that cannot be read. */
export interface FormValues {
  /** What was typed, without spaces round it; "" when empty. */
  text: (name: string) => string;
  /** What was typed or chosen, or null when empty. */
  optional: (name: string) => string | null;
  /** A number, or null when empty. */
  number: (name: string) => number | null;
  /** Yes, no, or null when nothing is chosen. */
  yesNo: (name: string) => boolean | null;
  /** A day from its three boxes, or null when all are empty. */
  day: (name: string) => string | null;
  /** A day that the API cannot do without. */
  requiredDay: (name: string, message: string) => string;
  /** One of a list that the API cannot do without. */
  chosen: <Value extends string>(name: string, message: string) => Value;
  /** One of a list, or null. */
  maybe: <Value extends string>(name: string) => Value | null;
  /** Every ticked box of that name. */
  all: <Value extends string>(name: string) => Value[];
  problems: FormError[];
}

/** Opens the answers of a form. Formats only: whether an answer is right, the API decides. */
export function readForm(form: HTMLFormElement): FormValues {
  const data = new FormData(form);
  const problems: FormError[] = [];
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const wrong = (name: string, message: string) => problems.push({ code: "INVALID", message, field: [name] });
  function number(name: string): number | null {
    const typed = text(name);
    if (typed === "") return null;
    const value = Number(typed.replace(",", "."));
    if (Number.isFinite(value)) return value;
    wrong(name, `Enter a number, like 12 or 12.5, not “${typed}”`);
    return null;
  }
  function day(name: string): string | null {
    const parts = ["day", "month", "year"].map((part) => text(`${name}-${part}`));
    const [d = "", m = "", y = ""] = parts;
    if (parts.every((part) => part === "")) return null;
    const read = parseDay(d, m, y);
    if (read === null) wrong(name, "Enter a real date, like 27 3 2027");
    return read;
  }
  function requiredDay(name: string, message: string): string {
    const before = problems.length;
    const read = day(name);
    if (read === null && problems.length === before) wrong(name, message);
    return read ?? "";
  }
  function chosen<Value extends string>(name: string, message: string): Value {
    if (text(name) === "") wrong(name, message);
    return text(name) as Value;
  }
  const yesNo = (name: string) => (text(name) === "" ? null : text(name) === "yes");
  const optional = (name: string) => text(name) || null;
  const maybe = <Value extends string>(name: string) => (text(name) as Value) || null;
  const all = <Value extends string>(name: string) => data.getAll(name).map(String) as Value[];
  return { text, optional, number, yesNo, day, requiredDay, chosen, maybe, all, problems };
}
