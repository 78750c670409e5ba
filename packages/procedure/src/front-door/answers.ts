import type { Role } from "../codes.js";
import { isPlainDate } from "../days/plain-date.js";
import type { FormFact, FormField, PackForm } from "../pack/enquiry-rules.js";
import type { PackCode } from "../pack/pack.js";

/** The answers of a form, or of one child's part of it, by the code of their field. */
export type Answers = Readonly<Record<string, string>>;

/** What is wrong with one answer: the path to its field, and what to do. */
export interface AnswerProblem {
  readonly path: readonly string[];
  readonly says: string;
}

/** What yes is written as. */
export const YES = "YES";
const NO = "NO";
const LONG = 10_000;
const SHORT = 200;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[+(]?[\d\s()+-]{6,30}$/;

/** Says whether a text is written like an email address. */
export function isEmailAddress(text: string): boolean {
  return EMAIL.test(text) && text.length <= SHORT;
}

/** Says whether a text is written like a telephone number. */
export function isPhoneNumber(text: string): boolean {
  return PHONE.test(text);
}

/** Whether somebody of these roles, of this service, sends this form. */
export function maySendForm(form: PackForm, roles: readonly Role[], serviceCode: string | null): boolean {
  const isTheirs = form.by.some((role) => roles.includes(role));
  const isService = form.byServices === undefined || (serviceCode !== null && form.byServices.includes(serviceCode));
  return isTheirs && isService;
}

/** The fields asked once for the form, or once for each child, that these answers call for. */
export function askedFields(form: PackForm, isPerChild: boolean, answers: Answers): readonly FormField[] {
  return form.fields.filter(
    ({ isPerChild: ofChild = false, when }) =>
      ofChild === isPerChild && (when === undefined || answers[when.field] === when.is),
  );
}

/** Everything that is wrong with the answers of a form, all at once; the lists are those of the pack. */
export function answerProblems(
  form: PackForm,
  lists: Readonly<Record<string, readonly PackCode[]>>,
  answers: Answers,
  children: readonly Answers[],
): readonly AnswerProblem[] {
  const part = (isPerChild: boolean, own: Answers, start: readonly string[]) => {
    const known = { ...answers, ...own };
    const asked = askedFields(form, isPerChild, known).flatMap((field) => {
      const says = problemWith(field, lists, own[field.code]?.trim() ?? "");
      return says === null ? [] : [{ path: [...start, field.code], says }];
    });
    const codes = form.fields.filter((field) => (field.isPerChild ?? false) === isPerChild).map(({ code }) => code);
    const unknown = Object.keys(own).filter((code) => !codes.includes(code));
    return [...asked, ...unknown.map((code) => ({ path: [...start, code], says: "This form has no such question." }))];
  };
  return [
    ...part(false, answers, ["answers"]),
    ...children.flatMap((own, place) => part(true, own, ["children", String(place), "answers"])),
  ];
}

function problemWith(field: FormField, lists: Parameters<typeof answerProblems>[1], value: string): string | null {
  if (value === "") return field.isRequired ? `Answer this: ${field.label}` : null;
  switch (field.type) {
    case "YES_NO":
      return value === YES || value === NO ? null : "Choose yes or no.";
    case "CHOICE":
      return (lists[field.list ?? ""] ?? []).some(({ code }) => code === value) ? null : "Choose one from the list.";
    case "DATE":
      return isPlainDate(value) ? null : "Enter a real date, like 27 3 2027.";
    case "EMAIL":
      return isEmailAddress(value) ? null : "Enter an email address, like name@example.com.";
    case "PHONE":
      return isPhoneNumber(value) ? null : "Enter a phone number, like 01632 960 001.";
    default:
      return tooLong(value, field.type === "LONG_TEXT" ? LONG : SHORT);
  }
}

function tooLong(value: string, most: number): string | null {
  return value.length <= most ? null : `This is too long. Use ${most.toLocaleString("en-GB")} characters or fewer.`;
}

/** The answers that are kept: those asked for, without blanks around them; an answer to a question no longer asked is dropped. */
export function keptAnswers(form: PackForm, isPerChild: boolean, own: Answers, common: Answers = {}): Answers {
  const asked = askedFields(form, isPerChild, { ...common, ...own });
  const given = asked.map(({ code }) => [code, own[code]?.trim() ?? ""] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ""));
}

/** The answer that means this, of a child's part or of the common one; null when it was not given. */
export function answerThatMeans(form: PackForm, fact: FormFact, ...parts: readonly Answers[]): string | null {
  const codes = form.fields.filter(({ means }) => means === fact).map(({ code }) => code);
  for (const part of parts) for (const code of codes) if (part[code] !== undefined) return part[code];
  return null;
}
