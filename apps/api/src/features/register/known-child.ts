import { checkUpn, type PlainDate, partsOf } from "@rome/procedure";
import { formerUpns, standsAlone } from "../../platform/data-map/merging-tables.js";
import type { Tx } from "../../platform/database/tx.js";
import { type ChildLike, isCloseMatch, isSameChild, likeness } from "../imports/index.js";
import { IS_LIVE } from "./register.reading.js";

/** A child held here who is, or may be, the one asked for. */
export interface HeldChild extends ChildLike {
  id: string;
  formerNames: string[];
  /** UPNs the child had before, and those of records that were put together with this one. */
  formerUpns: string[];
  /** The entry on the register now; null when the child is not on it. */
  liveEntryId: string | null;
  /** The record is restricted, or a conflict of interest hides it: it is known, and nothing of it is shown. */
  isHidden: boolean;
}

/** What is held about a child somebody asks for. */
export interface KnownChild {
  /** Certainly the same child: the same name and date of birth, or the same valid UPN on names that fit. */
  same: HeldChild | null;
  /** Children on the register who may be the same, most alike first. */
  close: { child: HeldChild; likeness: number; why: string }[];
}

const MOST_COMPARED = 5000;
const MOST_CLOSE = 10;

/**
 * Looks for a child by UPN, or name (also a former one) and date of birth, among those born that year or of that surname (AFC-61,
 * AFC-65, Q38). A hidden child is found where it is certainly the same, so that nobody is entered twice; it is never
 * offered as somebody alike.
 */
export async function findKnownChild(tx: Tx, asked: ChildLike, exceptId: string | null = null): Promise<KnownChild> {
  const held = await readCompared(tx, asked, exceptId);
  const same = held.find((child) => namesOf(child).some((named) => isSameChild(asked, named))) ?? null;
  const close = held
    .filter((child) => child !== same && child.liveEntryId !== null && !child.isHidden)
    .filter((child) => namesOf(child).some((named) => isCloseMatch(asked, named)))
    .map((child) => ({ child, ...mostAlike(asked, child) }))
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_CLOSE);
  return { same, close };
}

/** Who is compared: born that year, or of that UPN or surname now or before two records were put together; hidden or not. */
async function readCompared(tx: Tx, asked: ChildLike, exceptId: string | null): Promise<HeldChild[]> {
  const { year } = partsOf(asked.dateOfBirth);
  const hidden = await tx.hidden();
  const all = await tx.asRegister(() =>
    tx.rows<Omit<HeldChild, "isHidden">>(
      `SELECT c.id, c.first_name AS "firstName", c.last_name AS "lastName", c.former_names AS "formerNames",
       c.date_of_birth AS "dateOfBirth", c.upn, e.id AS "liveEntryId",
       ${formerUpns("c")} AS "formerUpns"
     FROM child c LEFT JOIN register_entry e ON e.authority_id = c.authority_id AND e.child_id = c.id
       AND ${IS_LIVE}
     WHERE c.authority_id = $1 AND c.id IS DISTINCT FROM $2 AND ${standsAlone("c")}
       AND (c.date_of_birth BETWEEN $3 AND $4 OR c.upn = $5 OR $5 = ANY(c.former_upns) OR lower(c.last_name) = lower($6)
         OR c.id IN (SELECT w.kept_id FROM child_merge w WHERE w.authority_id = $1 AND w.undone_at IS NULL
           AND (w.former_upn = $5 OR w.merged_id IN (SELECT o.id FROM child o WHERE o.authority_id = $1 AND lower(o.last_name) = lower($6)))))
     ORDER BY e.id IS NULL, c.id LIMIT ${MOST_COMPARED}`,
      [
        tx.viewer.authorityId,
        exceptId,
        `${year}-01-01` as PlainDate,
        `${year}-12-31` as PlainDate,
        normalUpn(asked.upn),
        asked.lastName,
      ],
    ),
  );
  return all.map((child) => ({ ...child, isHidden: hidden.includes(child.id) }));
}

/** Says whether two children of referrals are certainly the same; without both dates of birth that is never certain. */
export function isSameReferredChild(
  one: Omit<ChildLike, "dateOfBirth"> & { dateOfBirth: PlainDate | null },
  other: typeof one,
): boolean {
  if (one.dateOfBirth === null || other.dateOfBirth === null) return false;
  return isSameChild({ ...one, dateOfBirth: one.dateOfBirth }, { ...other, dateOfBirth: other.dateOfBirth });
}

/** A UPN as it is kept: in its normal form when it checks, as it was written when it does not; null when empty. */
export function normalUpn(upn: string | null | undefined): string | null {
  const text = upn?.trim() ?? "";
  if (text === "") return null;
  const checked = checkUpn(text);
  return checked.ok ? checked.upn : text;
}

/** How alike somebody is to a child held, by whichever name and UPN of it is nearest. */
export function mostAlike(
  asked: ChildLike,
  child: ChildLike & Pick<HeldChild, "formerNames" | "formerUpns">,
): { likeness: number; why: string } {
  const found = namesOf(child)
    .map((named) => likeness(asked, named))
    .toSorted((one, other) => other.score - one.score)[0];
  return { likeness: found?.score ?? 0, why: found?.why ?? "" };
}

/** The child under the name of today and each former one (a full name, or a surname alone), with each UPN it had. */
export function namesOf(child: ChildLike & Pick<HeldChild, "formerNames" | "formerUpns">): ChildLike[] {
  const former = child.formerNames.map((name) => {
    const space = name.trim().lastIndexOf(" ");
    if (space < 0) return { ...child, lastName: name.trim() };
    return { ...child, firstName: name.slice(0, space).trim(), lastName: name.slice(space + 1).trim() };
  });
  const names = [child, ...former];
  return [...names, ...child.formerUpns.flatMap((upn) => names.map((named) => ({ ...named, upn })))];
}
