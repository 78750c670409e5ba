/** What is known about a Unique Pupil Number as it was written. */
export type UpnCheck =
  | { readonly ok: true; readonly upn: string; readonly isTemporary: boolean }
  | { readonly ok: false; readonly says: string };

const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
const FORM = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;
/** Authorities in England and Wales are numbered from 201. */
const FIRST_AUTHORITY = 201;

/** The letter that the other twelve characters call for: their sum weighted by position, modulo 23. */
function checkLetter(upn: string): string {
  let sum = 0;
  for (let place = 1; place < upn.length; place += 1) {
    const character = upn.charAt(place);
    const value = LETTERS.includes(character) ? LETTERS.indexOf(character) : Number(character);
    sum += (place + 1) * value;
  }
  return LETTERS.charAt(sum % LETTERS.length);
}

/** Checks a Unique Pupil Number: its form, its authority and its check letter (DfE Common Basic Data Set). */
export function checkUpn(text: string): UpnCheck {
  const upn = text.replace(/\s/g, "").toUpperCase();
  if (upn.length !== 13) {
    return { ok: false, says: `A UPN has 13 characters and this has ${upn.length}. Ask the school for the UPN.` };
  }
  if (!FORM.test(upn)) {
    return {
      ok: false,
      says: "A UPN is a letter, then 12 digits, of which the last may be a letter; I, O and S are never used. Ask the school for the UPN.",
    };
  }
  if (Number(upn.slice(1, 4)) < FIRST_AUTHORITY) {
    return { ok: false, says: `No authority has the number ${upn.slice(1, 4)}. Ask the school for the UPN.` };
  }
  const expected = checkLetter(upn);
  if (upn.charAt(0) !== expected) {
    return {
      ok: false,
      says: `These numbers call for the first letter ${expected}, not ${upn.charAt(0)}. Ask the school for the UPN.`,
    };
  }
  return { ok: true, upn, isTemporary: /\D$/.test(upn) };
}
