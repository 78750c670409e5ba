import type { RequestContext } from "../context.js";
import { jobStep } from "../database/transaction.js";
import type { AnchorBook } from "./anchors.js";
import type { ChainHead } from "./chain.js";

/** Writes the head of an authority's chain down outside the database, and into the log, unless it stands there already. */
export async function anchorHead(ctx: RequestContext, book: AnchorBook): Promise<void> {
  const head = await jobStep(ctx, (tx) =>
    tx.one<{ place: string; hash: string }>(
      `SELECT place, encode(hash, 'hex') AS hash FROM audit_link WHERE authority_id = $1 ORDER BY place DESC LIMIT 1`,
      [tx.viewer.authorityId],
    ),
  );
  if (!head || !ctx.viewer) return;
  const place = Number(head.place);
  const { authorityCode } = ctx.viewer;
  if ((book.read(authorityCode).at(-1)?.place ?? 0) >= place) return;
  const anchor: ChainHead = book.write(authorityCode, { place, hash: head.hash }, ctx.now);
  ctx.log.info({ authority: authorityCode, place, hash: anchor.hash }, "the head of the audit chain");
}
