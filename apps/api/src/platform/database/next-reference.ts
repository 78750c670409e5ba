import { partsOf } from "@rome/procedure";
import type { Tx } from "./tx.js";

/** What has references of its own, with the table that counts them and the letters they carry. */
const COUNTED = {
  ENTRY: { counter: "reference_counter", letters: "" },
  ENQUIRY: { counter: "enquiry_counter", letters: "E-" },
  REFERRAL: { counter: "cme_referral_counter", letters: "R-" },
  SUBJECT_ACCESS: { counter: "subject_access_counter", letters: "SAR-" },
} as const;

/** What every reference of a child looks like, of the register or of a search, as a pattern for a whole line in capitals. */
export function childReferencePattern(authorityCode: string): string {
  const letters = [COUNTED.ENTRY, COUNTED.ENQUIRY].map((one) => one.letters).join("|");
  return `^${authorityCode}-(${letters})[0-9]{4}-[0-9]{4,9}$`;
}

/** The next reference of the authority in this year, such as AFC-2026-0001 or AFC-E-2026-0001. */
export async function nextReference(tx: Tx, of: keyof typeof COUNTED): Promise<string> {
  const { counter, letters } = COUNTED[of];
  const { year } = partsOf(tx.ctx.today);
  const row = await tx.one<{ last: number }>(
    `INSERT INTO ${counter} AS c (authority_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (authority_id, year) DO UPDATE SET last = c.last + 1 RETURNING last`,
    [tx.viewer.authorityId, year],
  );
  if (!row) throw new Error("No reference was given");
  return `${tx.viewer.authorityCode}-${letters}${year}-${String(row.last).padStart(4, "0")}`;
}
