import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { tooLong } from "../../platform/graphql/given-text.js";
import { invalid } from "../../platform/graphql/user-error.js";
import type { SaveDraftInput } from "./drafts.types.js";

/** The form and record of a draft that is kept, or nothing when it was deleted. */
export type DraftRefs = { kind: string | null; subjectId: string | null };

const MOST_OF_A_DRAFT = 100_000;
const MOST_OF_A_KEY = 200;

/** Keeps what a person has typed for them alone; an empty form deletes it. */
export async function saveDraft(ctx: RequestContext, input: SaveDraftInput): Promise<Written<DraftRefs>> {
  return await inTransaction<DraftRefs>(ctx, "saveDraft", input, async (tx) => {
    const { kind, subjectId, payload } = input;
    const long = tooLong({ kind, subjectId }, MOST_OF_A_KEY) ?? tooLong({ payload }, MOST_OF_A_DRAFT);
    if (long) return refused<DraftRefs>(long);
    if (kind.trim() === "" || subjectId.trim() === "")
      return refused<DraftRefs>(invalid("kind", "Say which form this is."));
    const isDeleted = payload.trim() === "";
    const key = [tx.viewer.authorityId, tx.viewer.personId, kind, subjectId];
    const kept = isDeleted
      ? await tx.one<{ id: string }>(
          "DELETE FROM draft WHERE authority_id = $1 AND person_id = $2 AND kind = $3 AND subject_id = $4 RETURNING id",
          key,
        )
      : await tx.one<{ id: string }>(
          `INSERT INTO draft (authority_id, person_id, kind, subject_id, payload, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (authority_id, person_id, kind, subject_id) DO UPDATE SET payload = EXCLUDED.payload, saved_at = EXCLUDED.saved_at
           RETURNING id`,
          [...key, payload, ctx.now],
        );
    await recordWrite(tx, { act: "saveDraft", entity: "Draft", entityId: kept?.id ?? null });
    return isDeleted ? { kind: null, subjectId: null } : { kind, subjectId };
  });
}
