import type { PlainDate, ReferralGroup, Sex } from "@rome/procedure";
import type { ReadAction } from "../reading/parse-actions.js";
import type { RowReading } from "../reading/row-reading.js";
import { plainWords } from "../reading/words.js";

/** What a row of a file, or the register, says about a child; null is always "it does not say". */
export interface ChildFacts {
  firstName: string;
  lastName: string;
  dateOfBirth: PlainDate;
  sex: Sex | null;
  upn: string | null;
  boroughCode: string | null;
  schoolName: string | null;
  onRoll: boolean | null;
  responsibleTeam: string | null;
  provisionTypeCode: string | null;
  hoursPerWeek: number | null;
  group: ReferralGroup | null;
  reason: string | null;
  dateAdded: PlainDate | null;
  leadServiceCode: string | null;
  dataProviderCode: string | null;
  actions: readonly ReadAction[];
  comments: readonly string[];
  /** Words that asked for the address to be kept back. They go into the child's address note and nowhere else. */
  addressNotes: readonly string[];
}

/** The facts of a row that was read; null where the row does not say who the child is. */
export function factsOf({ values, problems }: RowReading): ChildFacts | null {
  const { firstName, lastName, dateOfBirth, comment, addressNote, addressWarning, upnProblem, ...rest } = values;
  if (firstName === null || lastName === null || dateOfBirth === null) return null;
  if (problems.some((problem) => problem.blocking)) return null;
  return {
    ...rest,
    firstName,
    lastName,
    dateOfBirth,
    // The register keeps hours to one decimal.
    hoursPerWeek: rest.hoursPerWeek === null ? null : Math.round(rest.hoursPerWeek * 10) / 10,
    comments: comment === null ? [] : [comment],
    addressNotes: addressNote === null ? [] : [addressNote],
  };
}

const SINGLE = [
  "sex",
  "upn",
  "boroughCode",
  "provisionTypeCode",
  "hoursPerWeek",
  "group",
  "reason",
  "dateAdded",
  "leadServiceCode",
  "dataProviderCode",
] as const satisfies readonly (keyof ChildFacts)[];

/** Two rows of one file about the same child: the first one stands, the later one fills its gaps and adds actions and notes. */
export function merged(first: ChildFacts, later: ChildFacts): ChildFacts {
  const gaps = Object.fromEntries(
    SINGLE.filter((field) => first[field] === null && later[field] !== null).map((field) => [field, later[field]]),
  );
  return {
    ...first,
    ...gaps,
    ...(saysSchool(first) ? {} : schoolOf(later)),
    actions: [...first.actions, ...newActions(later.actions, first.actions)],
    comments: [...first.comments, ...newTexts(later.comments, first.comments)],
    addressNotes: [...first.addressNotes, ...newTexts(later.addressNotes, first.addressNotes)],
  };
}

/** Whether anything is said about school, roll or responsible team: one cell of the register says all three. */
export function saysSchool(facts: Pick<ChildFacts, "schoolName" | "onRoll" | "responsibleTeam">): boolean {
  return facts.schoolName !== null || facts.onRoll !== null || facts.responsibleTeam !== null;
}

function schoolOf({ schoolName, onRoll, responsibleTeam }: ChildFacts): Partial<ChildFacts> {
  return { schoolName, onRoll, responsibleTeam };
}

/** The actions not there yet: another text, owner or day makes another action. */
export function newActions(actions: readonly ReadAction[], held: readonly ReadAction[]): ReadAction[] {
  const known = new Set(held.map(actionKey));
  return actions.filter((action) => {
    const isNew = !known.has(actionKey(action));
    known.add(actionKey(action));
    return isNew;
  });
}

function actionKey(action: ReadAction): string {
  return [plainWords(action.text), action.ownerServiceCode ?? "", action.dueOn ?? ""].join("|");
}

/** The texts not there yet. */
export function newTexts(texts: readonly string[], held: readonly string[]): string[] {
  const known = new Set(held.map((text) => text.trim()));
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => !known.has(text));
}
