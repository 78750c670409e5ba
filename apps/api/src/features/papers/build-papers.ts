import type { RequestContext } from "../../platform/context.js";
import { claimCopy } from "./copies/claim-copy.js";
import { makeCopy } from "./copies/make-copy.js";
import { claimPage, makePage } from "./make-page.js";

/** Makes what waits to be made: first the page of each paper, then the PDF of each reader's copy. */
export async function buildPapers(contextNow: () => RequestContext, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const paperId = await claimPage(contextNow());
    if (!paperId) break;
    await makePage(contextNow, paperId, signal);
  }
  while (!signal.aborted && contextNow().pdf) {
    const copy = await claimCopy(contextNow());
    if (!copy) break;
    await makeCopy(contextNow, copy);
  }
}
