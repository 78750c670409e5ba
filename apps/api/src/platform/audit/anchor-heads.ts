import type { RequestContext } from "../context.js";
import { jobStep } from "../database/transaction.js";
import type { AnchorBook } from "./anchors.js";
import type { ChainHead } from "./chain.js";

/** Writes the heads of an authority's chains down outside the database, and into the log, unless they stand there already. */
export async function anchorHeads(ctx: RequestContext, book: AnchorBook): Promise<void> {
  const heads = await jobStep(ctx, (tx) =>
    tx.rows<ChainHead>(
      `SELECT lane, place::int AS place, encode(hash, 'hex') AS hash FROM audit_heads($1) ORDER BY lane`,
      [tx.viewer.authorityId],
    ),
  );
  if (!ctx.viewer) return;
  const { authorityCode } = ctx.viewer;
  const written = new Set(book.read(authorityCode).map(({ lane, place }) => `${lane}/${place}`));
  for (const head of heads.filter(({ lane, place }) => !written.has(`${lane}/${place}`))) {
    book.write(authorityCode, head, ctx.now);
    ctx.log.info({ authority: authorityCode, ...head }, "the head of an audit chain");
  }
}
