import { DetailKind } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { Answers } from "../front-door/answers.js";
import type { FormField, PackForm } from "../pack/enquiry-rules.js";

/** What is written down of a sensitive detail. */
export interface WrittenDetail {
  readonly kind: DetailKind;
  /** The address, what is known of health or police, or how else to reach a contact. */
  readonly words: string | null;
  readonly name: string | null;
  readonly relation: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly fromOn: PlainDate | null;
  readonly untilOn: PlainDate | null;
}

/** Decides whether a detail says enough to be of use, with days in their order; a family may be about to move. */
export function decideDetail({ kind, words, name, phone, email, fromOn, untilOn }: WrittenDetail): Decision {
  const reaches = phone !== null || email !== null || words !== null;
  const isComplete = kind === DetailKind.CONTACT ? name !== null && reaches : words !== null;
  if (!isComplete) return refuse("DETAIL_INCOMPLETE");
  return fromOn !== null && untilOn !== null && untilOn < fromOn ? refuse("DETAIL_DAYS_IMPOSSIBLE") : allow;
}

/** What a contact is called whom a form gives by number or address alone. */
const UNNAMED_CONTACT = "Parent or carer, as the form gives it";

/**
 * The details that the answers of a form hold, so that nobody types them twice (SUF-26, CAM-53): each address, each
 * word of health or police, and one contact of the numbers and email addresses. What was tried is no contact.
 */
export function detailsOfForm(form: PackForm, answers: Answers): readonly WrittenDetail[] {
  const given = form.fields.flatMap((field) => {
    const value = answers[field.code];
    return field.sensitive === undefined || value === undefined ? [] : [{ field, kind: field.sensitive, value }];
  });
  const inWords = given.filter(({ kind, field }) => kind !== DetailKind.CONTACT && isText(field));
  const reached = (type: FormField["type"]) =>
    given.find(({ kind, field }) => kind === DetailKind.CONTACT && field.type === type)?.value ?? null;
  const [phone, email] = [reached("PHONE"), reached("EMAIL")];
  const contact = { ...NOTHING, kind: DetailKind.CONTACT, name: UNNAMED_CONTACT, phone, email };
  return [
    ...inWords.map(({ kind, value }) => ({ ...NOTHING, kind, words: value })),
    ...(phone === null && email === null ? [] : [contact]),
  ];
}

function isText({ type }: FormField): boolean {
  return type === "TEXT" || type === "LONG_TEXT";
}

const NOTHING = {
  ...{ words: null, name: null, relation: null, phone: null, email: null },
  ...{ fromOn: null, untilOn: null },
};
