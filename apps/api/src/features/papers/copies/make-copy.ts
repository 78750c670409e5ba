import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { RequestContext } from "../../../platform/context.js";
import { jobStep } from "../../../platform/database/transaction.js";
import { sha256 } from "../freeze/paper-hash.js";
import { MOST_ATTEMPTS } from "../paper-limits.js";
import { type MadePage, readPage } from "../read-page.js";
import { markStyle } from "../render/copy-mark.js";
import { PAPERS_STYLE, PAPERS_STYLE_PATH, paperDocument } from "../render/document.js";
import { settlePaper } from "../settle-paper.js";
import type { ClaimedCopy } from "./claim-copy.js";

const MARK_PATH = "/papers/mark.css";

/** Makes the PDF of one reader's copy and keeps it with its fingerprint; a fault leaves it to be tried again. */
export async function makeCopy(contextNow: () => RequestContext, copy: ClaimedCopy): Promise<void> {
  const ctx = contextNow();
  try {
    await keepCopy(contextNow, copy, await printCopy(ctx, copy));
  } catch (fault) {
    ctx.log.error({ copy: copy.id, fault: fault instanceof Error ? fault.name : "" }, "a copy could not be made");
    await giveBack(contextNow(), copy);
  }
}

async function printCopy(ctx: RequestContext, { paperId, mark }: ClaimedCopy): Promise<Buffer> {
  const page = await jobStep(ctx, (tx) => readPage(tx, paperId));
  if (!page) throw new Error("There is nothing to print");
  return await printPage(ctx, page, mark);
}

/** Prints a page as one reader's copy. */
export async function printPage(ctx: RequestContext, page: MadePage, mark: string): Promise<Buffer> {
  if (!ctx.pdf) throw new Error("There is nothing to print it with");
  return await ctx.pdf.print({
    html: paperDocument({ ...page, mark, markPath: MARK_PATH, back: null }),
    styles: new Map([
      [PAPERS_STYLE_PATH, PAPERS_STYLE],
      [MARK_PATH, markStyle(mark)],
    ]),
  });
}

const packed = promisify(gzip);

/** A third of its size is kept: the tags of a PDF are plain text. The fingerprint is that of the file as it is handed out. */
async function keepCopy(contextNow: () => RequestContext, copy: ClaimedCopy, pdf: Buffer): Promise<void> {
  const ctx = contextNow();
  const content = await packed(pdf);
  await jobStep(ctx, async (tx) => {
    await tx.rows(
      `UPDATE meeting_paper_copy SET state = 'READY', content = $4, hash = $5, pages = $6, made_at = $7, claimed_at = NULL
       WHERE authority_id = $1 AND id = $2 AND attempts = $3`,
      [tx.viewer.authorityId, copy.id, copy.attempts, content, sha256(pdf), pagesOf(pdf), ctx.now],
    );
    await settlePaper(tx, copy.paperId);
  });
}

async function giveBack(ctx: RequestContext, copy: ClaimedCopy): Promise<void> {
  const state = copy.attempts < MOST_ATTEMPTS ? "WAITING" : "FAILED";
  await jobStep(ctx, async (tx) => {
    await tx.rows(
      `UPDATE meeting_paper_copy SET state = $4, claimed_at = NULL WHERE authority_id = $1 AND id = $2 AND attempts = $3`,
      [tx.viewer.authorityId, copy.id, copy.attempts, state],
    );
    await settlePaper(tx, copy.paperId);
  });
}

/** Chromium writes the objects of a page as plain text. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
