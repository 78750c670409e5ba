import { type Answers, isPlainDate } from "@rome/procedure";
import type { OutsideWords } from "./sender.js";
import type { GivenForm, GivenReferredChild } from "./sent-form.js";

/** A form of the public page, with whoever the sender says they are. */
export type GivenInPublic = GivenForm & OutsideWords;

/** A field that no person sees and programs fill in. */
export function isTrap(body: unknown): boolean {
  return wordsAt(body, "website") !== null;
}

/** Reads what was sent, whatever it is: words are taken, everything else is left out. */
export function givenInPublic(body: unknown): GivenInPublic {
  const children = isRecord(body) && Array.isArray(body.children) ? body.children : [];
  return {
    isPublic: true,
    answers: answersAt(body),
    children: children.map(givenChild),
    outsideName: wordsAt(body, "name"),
    outsideContact: wordsAt(body, "contact"),
  };
}

function givenChild(child: unknown): GivenReferredChild {
  const born = wordsAt(child, "dateOfBirth");
  return {
    firstName: wordsAt(child, "firstName"),
    lastName: wordsAt(child, "lastName"),
    dateOfBirth: born !== null && isPlainDate(born) ? born : null,
    schoolName: wordsAt(child, "schoolName"),
    answers: answersAt(child),
  };
}

function answersAt(part: unknown): Answers {
  const given = isRecord(part) && isRecord(part.answers) ? part.answers : {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([code, value]) => (typeof value === "string" ? [[code, value]] : [])),
  );
}

function wordsAt(part: unknown, name: string): string | null {
  const value = isRecord(part) ? part[name] : null;
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
