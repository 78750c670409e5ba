import { checkUpn, type PlainDate } from "@rome/procedure";
import { swapped } from "./near-birthdays.js";
import { similarity } from "./similarity.js";
import { plainWords } from "./words.js";

/** What two records of a child are compared by. */
export interface ChildLike {
  firstName: string;
  lastName: string;
  dateOfBirth: PlainDate;
  upn: string | null;
}

const FIRST_NAMES_ALIKE = 0.85;
const SURNAMES_ALIKE = 0.9;
const SWAPPED_NAMES_WORTH = 0.97;
const SWAPPED_DAY_WORTH = 0.9;
const ONE_DIGIT_WORTH = 0.8;

/** How alike two records are, from 0 to 1, and why, in words for the person who settles it. */
export function likeness(a: ChildLike, b: ChildLike): { score: number; why: string } {
  const names = nameLikeness(a, b);
  const births = birthLikeness(a.dateOfBirth, b.dateOfBirth);
  const isSameUpn = upnsEqual(a, b);
  const score = names.score * 0.6 + births.score * 0.4;
  const why = [isSameUpn ? "same UPN" : null, names.why, births.why].filter((part) => part !== null).join(", ");
  return {
    score: Math.round((isSameUpn ? Math.max(score, 0.5 + score / 2) : score) * 100) / 100,
    why: why.charAt(0).toUpperCase() + why.slice(1),
  };
}

/**
 * Whether two records are certainly of one child: the same name and date of birth, or the same valid UPN on a first
 * name and a surname or birthday that fit. A UPN copied to a sibling's row must never merge two children.
 */
export function isSameChild(a: ChildLike, b: ChildLike): boolean {
  const isSameBirthday = a.dateOfBirth === b.dateOfBirth;
  if (isSameBirthday && fullName(a) === fullName(b)) return true;
  if (!upnsEqual(a, b) || !checkUpn(upnOf(a)).ok) return false;
  return firstNamesAlike(a, b) && (isSameBirthday || surnamesAlike(a, b));
}

/** Whether two records may be of one child, so that a person must settle it; twins with unlike first names may not. */
export function isCloseMatch(a: ChildLike, b: ChildLike): boolean {
  if (isSameChild(a, b) || upnsEqual(a, b)) return true;
  if (birthLikeness(a.dateOfBirth, b.dateOfBirth).score === 0) return false;
  return (firstNamesAlike(a, b) && surnamesAlike(a, b)) || namesSwapped(a, b);
}

function nameLikeness(a: ChildLike, b: ChildLike): { score: number; why: string } {
  if (fullName(a) === fullName(b)) return { score: 1, why: "same name" };
  if (namesSwapped(a, b)) return { score: SWAPPED_NAMES_WORTH, why: "first name and surname swapped" };
  const first = similarity(plainWords(a.firstName), plainWords(b.firstName));
  const last = similarity(plainWords(a.lastName), plainWords(b.lastName));
  const why =
    plainWords(a.lastName) === plainWords(b.lastName)
      ? firstNamesAlike(a, b)
        ? "same surname and a first name spelt alike"
        : "same surname, another first name"
      : firstNamesAlike(a, b) && surnamesAlike(a, b)
        ? "names spelt alike"
        : plainWords(a.firstName) === plainWords(b.firstName)
          ? "same first name, another surname"
          : "different names";
  return { score: (first + last) / 2, why };
}

function birthLikeness(a: PlainDate, b: PlainDate): { score: number; why: string } {
  if (a === b) return { score: 1, why: "same date of birth" };
  if (a === swapped(b)) return { score: SWAPPED_DAY_WORTH, why: "day and month of birth swapped" };
  const different = [...a].filter((digit, at) => digit !== b[at]).length;
  if (different === 1) return { score: ONE_DIGIT_WORTH, why: "dates of birth differ by one digit" };
  return { score: 0, why: "different dates of birth" };
}

function firstNamesAlike(a: ChildLike, b: ChildLike): boolean {
  return namesAlike(a.firstName, b.firstName, FIRST_NAMES_ALIKE);
}

function surnamesAlike(a: ChildLike, b: ChildLike): boolean {
  return namesAlike(a.lastName, b.lastName, SURNAMES_ALIKE);
}

/** Alike in spelling, or one holds the other: Smith and Smith-Jones, Maria and Maria Luisa. */
function namesAlike(a: string, b: string, threshold: number): boolean {
  const [one, other] = [plainWords(a), plainWords(b)];
  if (one === "" || other === "") return false;
  if (similarity(one, other) >= threshold) return true;
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

function namesSwapped(a: ChildLike, b: ChildLike): boolean {
  return plainWords(a.firstName) === plainWords(b.lastName) && plainWords(a.lastName) === plainWords(b.firstName);
}

function fullName(child: ChildLike): string {
  return `${plainWords(child.firstName)}|${plainWords(child.lastName)}`.replaceAll(" ", "");
}

function upnsEqual(a: ChildLike, b: ChildLike): boolean {
  return upnOf(a) !== "" && upnOf(a) === upnOf(b);
}

function upnOf(child: ChildLike): string {
  return (child.upn ?? "").replace(/\s+/g, "").toUpperCase();
}
