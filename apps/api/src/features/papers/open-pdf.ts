import { gunzipSync } from "node:zlib";
import { SharingForm } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { jobStep, reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { askForOwnCopy, readOwnMark } from "./copies/ask-for-copies.js";
import { claimOwnCopy } from "./copies/claim-copy.js";
import { makeCopy, printPage } from "./copies/make-copy.js";
import { type FoundPaper, findPaper, type Opened, receive, recordFetch } from "./open-paper.js";
import { type MadePage, readPage } from "./read-page.js";

/** A PDF to hand out. */
export interface HandedPdf {
  name: string;
  content: Buffer;
}

/**
 * This reader's own PDF of a paper. Whoever received the paper finds it made; for another reader, or where making it
 * failed before, it is made now.
 */
export async function openPdf(ctx: RequestContext, globalId: string): Promise<Opened<HandedPdf>> {
  const found = await reading(ctx, (tx) => findPaper(tx, globalId));
  if (!found) return { is: "GONE" };
  if (!ctx.pdf) return { is: "PAGE_ONLY" };
  if (!found.paper.htmlHash) return { is: "MAKING", paper: found.paper };
  const own = await reading(ctx, async (tx) => ((await tx.hidden()).length > 0 ? await readOwnPage(tx, found) : null));
  const content = own ? await printOwn(ctx, found, own) : ((await handOut(ctx, found)) ?? (await makeNow(ctx, found)));
  if (!content) return { is: "MAKING", paper: found.paper };
  await receive(ctx, found);
  return { is: "HERE", content };
}

/** The page of somebody from whom something is hidden: the copies that are kept hold the whole paper, so theirs is printed for them alone. */
async function readOwnPage(tx: Tx, { paper }: FoundPaper): Promise<OwnPage | null> {
  const page = await readPage(tx, paper.id);
  return page && { page, mark: await readOwnMark(tx) };
}

interface OwnPage {
  page: MadePage;
  mark: string;
}

async function printOwn(ctx: RequestContext, found: FoundPaper, { page, mark }: OwnPage): Promise<HandedPdf | null> {
  const content = await printPage(ctx, page, mark);
  return await reading(ctx, async (tx) => {
    await recordFetch(tx, found, SharingForm.PDF);
    return { name: nameOf(found), content };
  });
}

async function makeNow(ctx: RequestContext, found: FoundPaper): Promise<HandedPdf | null> {
  const copyId = await jobStep(ctx, (tx) => askForOwnCopy(tx, found.paper.id));
  const copy = await claimOwnCopy(ctx, copyId);
  if (!copy) return null;
  await makeCopy(() => ctx, copy);
  return await handOut(ctx, found);
}

async function handOut(ctx: RequestContext, found: FoundPaper): Promise<HandedPdf | null> {
  return await reading(ctx, async (tx) => {
    const kept = await tx.one<{ content: Buffer }>(
      `SELECT content FROM meeting_paper_copy WHERE authority_id = $1 AND paper_id = $2 AND person_id = $3 AND state = 'READY'`,
      [tx.viewer.authorityId, found.paper.id, tx.viewer.personId],
    );
    if (!kept) return null;
    await recordFetch(tx, found, SharingForm.PDF);
    return { name: nameOf(found), content: gunzipSync(kept.content) };
  });
}

function nameOf({ paper: { number }, meeting }: FoundPaper): string {
  return `panel-${meeting.heldOn}-${number === 0 ? "papers" : `supplement-${number}`}.pdf`;
}
