import type { FormValues } from "../../design/index.js";
import { askedNow, boxOf, type Question, type Typed } from "./question.js";

/** One child of a form whose part is on the page. */
export interface ChildPart {
  /** The enquiry about the child; null for a child in words. */
  enquiryId: string | null;
}

/** The answers to what is asked now, as the API takes them; open ones are left out. */
export function readAnswers(
  values: FormValues,
  questions: readonly Question[],
  place: number | null,
  typed: Typed,
): { field: string; value: string }[] {
  return askedNow(questions, place, typed).flatMap(({ code, type }) => {
    const name = boxOf(code, place);
    const value = type === "DATE" ? (values.day(name) ?? "") : values.text(name);
    return value === "" ? [] : [{ field: code, value }];
  });
}

/** A child's part of a form, as the API takes it. */
export function readChild(
  values: FormValues,
  questions: readonly Question[],
  place: number,
  typed: Typed,
  part: ChildPart,
) {
  const answers = readAnswers(values, questions, place, typed);
  if (part.enquiryId !== null) return { enquiryId: part.enquiryId, answers };
  const name = (box: string) => `children-${place}-${box}`;
  return {
    firstName: values.text(name("firstName")),
    lastName: values.text(name("lastName")),
    dateOfBirth: values.day(name("dateOfBirth")),
    upn: values.optional(name("upn")),
    schoolName: values.optional(name("schoolName")),
    answers,
  };
}
