import type { SharingForm } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import type { Disclosure } from "./disclosure.entity.js";
import { Sharing } from "./sharing.entity.js";

/** What left the register. */
export interface Shared {
  form: SharingForm;
  /** What it was, in words for the log: a reference or a day, never a name. */
  what: string;
  meetingId?: string | null;
  /** The children it is about, by the entries of the register, by themselves, or both. */
  entryIds?: readonly string[];
  childIds?: readonly string[];
  /** Children of a file who are not on the register, and so have no row: how many. */
  otherChildren?: number;
  /** The agreement under which it left; without one it left under the notice, and stays with the panel. */
  agreement?: Pick<Disclosure, "id" | "toWhom"> | null;
  /** To whom it went where the law, not an agreement, says that it goes. */
  toWhom?: string;
}

/**
 * Leaves one line in the sharing log for what is exported, printed, fetched or disclosed, with the children it is about
 * (AFC-132). Call it in the transaction that reads what leaves, once a file or a page. Gives the line's id.
 */
export async function recordSharing(tx: Tx, shared: Shared): Promise<string> {
  const children = await tx.rows<{ id: string }>(
    `SELECT c.id FROM child c WHERE c.authority_id = $1 AND (c.id = ANY($3) OR c.id IN
       (SELECT e.child_id FROM register_entry e WHERE e.authority_id = $1 AND e.id = ANY($2)))`,
    [tx.viewer.authorityId, shared.entryIds ?? [], shared.childIds ?? []],
  );
  const sharingId = await tx.insert(Sharing, {
    form: shared.form,
    what: shared.what,
    meetingId: shared.meetingId ?? null,
    disclosureId: shared.agreement?.id ?? null,
    toWhom: shared.agreement?.toWhom ?? shared.toWhom ?? null,
    childCount: children.length + (shared.otherChildren ?? 0),
    sharedBy: tx.viewer.personId,
    sharedAt: tx.ctx.now,
  });
  await tx.rows(
    `INSERT INTO sharing_child (authority_id, sharing_id, child_id) SELECT $1, $2, c FROM unnest($3::uuid[]) c`,
    [tx.viewer.authorityId, sharingId, children.map(({ id }) => id)],
  );
  return sharingId;
}
