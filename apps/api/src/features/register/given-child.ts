import { decideIdentity } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, keptFromYou, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { hasDied, standingChild } from "../children/index.js";
import { whoToAsk } from "../people/index.js";
import type { NewChild } from "./add-entry.js";
import { findKnownChild, normalUpn } from "./known-child.js";
import { IS_LIVE } from "./register.reading.js";
import type { NewChildInput } from "./register-acts.types.js";

/** The child somebody gave, with the entry on the register now if there is one. */
export interface GivenChild {
  child: { id: string } | NewChild;
  liveEntryId: string | null;
  /** It is recorded that the child has died: nobody is put before people again (SUF-80). */
  hasDied: boolean;
}

/** Finds the child given by id or by words; one the authority holds is taken, so that nobody is entered twice (AFC-61, AFC-65, Q38, Q43). */
export async function findGivenChild(
  tx: Tx,
  given: { child?: NewChildInput | null; childId?: string | null },
): Promise<GivenChild | { error: UserError }> {
  if (given.childId) return await findById(tx, given.childId);
  if (!given.child) return { error: invalid("child", "Say who the child is.") };
  const words = newChildOf(given.child);
  const error = problemWithIdentity(tx, words);
  if (error) return { error };
  const { same } = await findKnownChild(tx, words);
  if (same?.isHidden) return { error: keptFromYou(await whoToAsk(tx, same.id), "child") };
  if (!same) return { child: words, liveEntryId: null, hasDied: false };
  return { child: { id: same.id }, liveEntryId: same.liveEntryId, hasDied: await hasDied(tx, same.id) };
}

async function findById(tx: Tx, childId: string): Promise<GivenChild | { error: UserError }> {
  const id = fromGlobalId("Child", childId);
  const child = id ? await standingChild(tx, id) : null;
  if (!child) return { error: notFound("childId") };
  const live = await tx.one<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.authority_id = $1 AND e.child_id = $2 AND ${IS_LIVE}`,
    [tx.viewer.authorityId, child.id],
  );
  return { child: { id: child.id }, liveEntryId: live?.id ?? null, hasDied: await hasDied(tx, child.id) };
}

function newChildOf(words: NewChildInput): NewChild & { upn: string | null } {
  return {
    firstName: words.firstName.trim(),
    lastName: words.lastName.trim(),
    dateOfBirth: words.dateOfBirth,
    sex: words.sex ?? null,
    upn: normalUpn(words.upn),
  };
}

const FIELDS = { NAME_REQUIRED: "firstName", DATE_OF_BIRTH_IMPOSSIBLE: "dateOfBirth", UPN_INVALID: "upn" } as const;

/** Why these cannot be the name, date of birth and UPN of a child; null when they can. */
export function problemWithIdentity(
  tx: Tx,
  words: Pick<NewChild, "firstName" | "lastName" | "dateOfBirth"> & { upn: string | null; heldUpn?: string | null },
): UserError | null {
  const { firstName, lastName, upn } = words;
  const long = tooLong({ firstName, lastName, upn }, SHORT_TEXT);
  if (long) return long;
  const decision = decideIdentity({ ...words, today: tx.ctx.today });
  if (decision.allowed) return null;
  const field = Object.entries(FIELDS).find(([rule]) => rule === decision.rule)?.[1];
  return refusedBy(decision.rule, field);
}
