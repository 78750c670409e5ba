import type { Tx } from "../../platform/database/tx.js";
import type { SubjectAccessItem } from "./subject-access.entities.js";

/** What stands in the place of a thing that is kept from whoever looks. */
const KEPT_HEADING = "Concerns a restricted record: the data protection officer must decide";

/** SQL: the thing `i` is about a child whose record is hidden from whoever looks. */
export const IS_KEPT = "i.concerns && hidden_ids()";

/** SQL: the copy `c` tells of a child whose record is hidden from whoever looks. */
export const TELLS_OF_HIDDEN = `EXISTS (SELECT FROM subject_access_item i WHERE i.authority_id = c.authority_id AND i.request_id = c.request_id
  AND i.decision <> 'WITHHOLD' AND ${IS_KEPT})`;

/** A thing found as somebody sees it. */
export interface SeenItem extends SubjectAccessItem {
  /** It is about a child whose record is hidden from whoever looks. */
  isKept: boolean;
  /** It is about a child whose record is restricted, or hidden from whoever looks. */
  concernsRestricted: boolean;
}

/** Says whether a thing found is about a child whose record is hidden from this person. */
export async function isKeptFrom(tx: Tx, { concerns }: Pick<SubjectAccessItem, "concerns">): Promise<boolean> {
  const hidden = await tx.hidden();
  return concerns.some((id) => hidden.includes(id));
}

/** The thing without a word of it where it is kept: not what it says, nor what was decided about it and why. */
export function asSeen(item: SeenItem): SeenItem {
  if (!item.isKept) return item;
  const nothing = { content: "", suggested: [], redactions: [], ground: null, reason: null };
  return { ...item, ...nothing, heading: KEPT_HEADING, concernsRestricted: true };
}
