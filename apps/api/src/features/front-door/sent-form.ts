import {
  type AnswerProblem,
  type Answers,
  answerProblems,
  keptAnswers,
  may,
  type PackForm,
  type PlainDate,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { Child } from "../children/index.js";
import { type Enquiry, lockEnquiry } from "../enquiries/index.js";
import { School } from "../people/index.js";
import { normalUpn, problemWithIdentity } from "../register/index.js";
import { atPath, invalidAt } from "./at-path.js";

/** One child as somebody gave it, signed in or not. */
export interface GivenReferredChild {
  enquiryId?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  dateOfBirth?: PlainDate | null;
  upn?: string | null;
  schoolName?: string | null;
  answers: Answers;
}

/** A form as somebody gave it. */
export interface GivenForm {
  answers: Answers;
  children: readonly GivenReferredChild[];
  /** From the page that needs no sign-in: who the child is may be known in part only (SUF-18). */
  isPublic: boolean;
}

/** One child of a form, read and checked. */
export interface SentChild {
  firstName: string;
  lastName: string;
  dateOfBirth: PlainDate | null;
  upn: string | null;
  schoolId: string | null;
  schoolName: string | null;
  answers: Answers;
  enquiry: Enquiry | null;
}

/** What of a form is kept, or everything that is wrong with it at once. */
export type SentForm = { answers: Answers; children: SentChild[] } | { errors: UserError[] };

/** Most children of one household on one form. */
const MOST_CHILDREN = 12;

/** Reads a form: its answers by the form's own questions, its children by enquiry or in words. */
export async function readSentForm(tx: Tx, form: PackForm, given: GivenForm): Promise<SentForm> {
  const number = numberOfChildren(form, given.children.length);
  if (number) return { errors: [number] };
  const problems = answerProblems(
    form,
    tx.ctx.pack.lists,
    given.answers,
    given.children.map((child) => child.answers),
  );
  const errors = problems.map(asUserError);
  const answers = keptAnswers(form, false, given.answers);
  const children: SentChild[] = [];
  for (const [place, child] of given.children.entries()) {
    const read = await readChild(tx, child, given.isPublic);
    const path = ["children", String(place)];
    if ("code" in read) errors.push(atPath(path, read));
    else children.push({ ...read, answers: keptAnswers(form, true, child.answers, answers) });
  }
  return errors.length > 0 ? { errors } : { answers, children };
}

function asUserError({ path, says }: AnswerProblem): UserError {
  return invalidAt(path, says);
}

function numberOfChildren(form: PackForm, count: number): UserError | null {
  if (count === 0) return invalidAt(["children"], "Say which child it is about.");
  if (count > 1 && form.takesSeveralChildren !== true)
    return invalidAt(["children"], "This form is for one child. Send one form for each.");
  if (count > MOST_CHILDREN)
    return invalidAt(
      ["children"],
      `One form takes ${MOST_CHILDREN} children at most. Send a second one for the others.`,
    );
  return null;
}

async function readChild(
  tx: Tx,
  given: GivenReferredChild,
  isPublic: boolean,
): Promise<Omit<SentChild, "answers"> | UserError> {
  if (given.enquiryId) return await readByEnquiry(tx, given.enquiryId);
  const words = {
    firstName: trimmed(given.firstName) ?? "",
    lastName: trimmed(given.lastName) ?? "",
    upn: normalUpn(given.upn),
  };
  const dateOfBirth = given.dateOfBirth ?? null;
  const problem = problemWithChild(tx, { ...words, dateOfBirth }, isPublic);
  if (problem) return problem;
  const school = await schoolOf(tx, trimmed(given.schoolName) ?? null);
  return "code" in school ? school : { ...words, dateOfBirth, ...school, enquiry: null };
}

async function readByEnquiry(tx: Tx, globalId: string): Promise<Omit<SentChild, "answers"> | UserError> {
  const maySee = tx.viewer.schoolId !== null || may(tx.viewer.roles, "screenReferral");
  const id = maySee ? fromGlobalId("Enquiry", globalId) : null;
  const enquiry = id ? await lockEnquiry(tx, id) : null;
  const child = enquiry ? await tx.find(Child, { id: enquiry.childId }) : null;
  if (!enquiry || !child) return notFound("enquiryId");
  if (enquiry.closedOn !== null) return refusedBy("CME_REFERRAL_ENQUIRY_CLOSED", "enquiryId");
  const { firstName, lastName, dateOfBirth, upn } = child;
  const school = enquiry.schoolId ? await tx.find(School, { id: enquiry.schoolId }) : null;
  return {
    ...{ firstName, lastName, dateOfBirth, upn, enquiry },
    ...{ schoolId: school?.id ?? null, schoolName: school?.name ?? null },
  };
}

function problemWithChild(
  tx: Tx,
  { dateOfBirth, ...words }: { firstName: string; lastName: string; upn: string | null; dateOfBirth: PlainDate | null },
  isPublic: boolean,
): UserError | null {
  if (dateOfBirth !== null && !(isPublic && (words.firstName === "" || words.lastName === "")))
    return problemWithIdentity(tx, { ...words, dateOfBirth });
  if (!isPublic && dateOfBirth === null) return invalidAt(["dateOfBirth"], "Enter the date of birth, like 27 3 2014.");
  if (words.firstName === "" && words.lastName === "")
    return invalidAt(["firstName"], "Enter the child’s name, or as much of it as you know.");
  return tooLong(words, SHORT_TEXT);
}

/** A school's own people are of that school; others name one, which is not added to the list by naming it. */
async function schoolOf(
  tx: Tx,
  name: string | null,
): Promise<{ schoolId: string | null; schoolName: string | null } | UserError> {
  const long = tooLong({ schoolName: name }, SHORT_TEXT);
  if (long) return long;
  const own = tx.viewer.schoolId ? await tx.find(School, { id: tx.viewer.schoolId }) : null;
  if (own) return { schoolId: own.id, schoolName: own.name };
  if (name === null) return { schoolId: null, schoolName: null };
  const named = await tx.one<{ id: string; name: string }>(
    "SELECT id, name FROM school WHERE authority_id = $1 AND lower(name) = lower($2) ORDER BY name LIMIT 1",
    [tx.viewer.authorityId, name],
  );
  return { schoolId: named?.id ?? null, schoolName: named?.name ?? name };
}
