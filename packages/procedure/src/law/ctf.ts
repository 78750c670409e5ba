import { CtfDestination } from "../codes.js";

/** What is known about the destination written on a transfer file. */
export type CtfDestinationCheck =
  | { readonly ok: true; readonly code: string; readonly destination: CtfDestination }
  | { readonly ok: false; readonly says: string };

/** Destination of a file whose next school is not known: it goes to the lost pupil database (CSP-11, SUF-49, Q13). */
const CTF_UNKNOWN = "XXXXXXX";
/** Destination of a file that leaves the schools of England and Wales, home education included (SUF-50, Q13). */
const CTF_OUTSIDE = "MMMMMMM";

/**
 * Reads the destination of a common transfer file. Seven X or M are written and eight, as Cambridgeshire prints them,
 * are accepted (CAM-16, CAM-25, Q13); a school is its authority's three figures and its own four.
 */
export function ctfDestinationCode(text: string): CtfDestinationCheck {
  const code = text.replace(/[\s/-]/g, "").toUpperCase();
  if (/^X{7,8}$/.test(code)) return { ok: true, code: CTF_UNKNOWN, destination: CtfDestination.UNKNOWN };
  if (/^M{7,8}$/.test(code)) return { ok: true, code: CTF_OUTSIDE, destination: CtfDestination.OUTSIDE };
  if (/^[2-9]\d{6}$/.test(code)) return { ok: true, code, destination: CtfDestination.SCHOOL };
  return {
    ok: false,
    says: `Write ${CTF_UNKNOWN} when the next school is not known, ${CTF_OUTSIDE} when the child leaves the schools of England and Wales, or the seven figures of the school: three for its authority, four for the school.`,
  };
}
