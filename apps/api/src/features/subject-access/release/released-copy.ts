import { type ItemDecision, redacted } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import type { SubjectAccessItem, SubjectAccessRequest } from "../subject-access.entities.js";

/** What leaves: no word of it that was kept back or taken out. */
export interface ReleasedCopy {
  reference: string;
  authority: string;
  releasedOn: string;
  parts: { source: string; items: { heading: string; text: string }[] }[];
  /** How many items were kept back whole. */
  keptBack: number;
  /** In how many items words about other people were taken out. */
  takenOut: number;
}

type Decided = Pick<SubjectAccessItem, "source" | "heading" | "content" | "redactions"> & { decision: ItemDecision };

/** Puts the copy together from the items as they were decided. */
export async function makeCopy(tx: Tx, request: SubjectAccessRequest): Promise<ReleasedCopy> {
  const items = await tx.rows<Decided>(
    `SELECT source, heading, content, redactions, decision FROM subject_access_item
     WHERE authority_id = $1 AND request_id = $2 ORDER BY position`,
    [tx.viewer.authorityId, request.id],
  );
  const released = items.filter(({ decision }) => decision !== "WITHHOLD");
  const parts = [...Map.groupBy(released, ({ source }) => source)];
  return {
    reference: request.reference,
    authority: tx.viewer.authorityName,
    releasedOn: tx.ctx.today,
    parts: parts.map(([source, own]) => ({
      source,
      items: own.map(({ heading, content, redactions }) => ({ heading, text: redacted(content, redactions) })),
    })),
    keptBack: items.length - released.length,
    takenOut: released.filter(({ decision }) => decision === "REDACT").length,
  };
}
