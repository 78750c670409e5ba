import { dayInWords, PaperKind, SharingForm } from "@rome/procedure";
import { recordExport, recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { openCirculation } from "../circulation/index.js";
import { recordLooks } from "../looks/index.js";
import { Meeting, seesPapers } from "../meetings/index.js";
import { recordSharing } from "../sharing/index.js";
import { readOwnMark } from "./copies/ask-for-copies.js";
import { MeetingPaper } from "./meeting-paper.entity.js";
import { readPage } from "./read-page.js";
import { paperDocument } from "./render/document.js";

/** What came of opening a paper: it is not there, is made as a page only, is not made yet, or is here. */
export type Opened<T> =
  | { is: "GONE" }
  | { is: "PAGE_ONLY" }
  | { is: "MAKING"; paper: MeetingPaper }
  | { is: "HERE"; content: T };

/** A paper with its meeting. */
export interface FoundPaper {
  paper: MeetingPaper;
  meeting: Meeting;
}

/** The paper of an opaque id, with its meeting; null when it is out of sight. */
export async function findPaper(tx: Tx, globalId: string): Promise<FoundPaper | null> {
  const paper = await findGiven(tx, MeetingPaper, globalId);
  const meeting = paper ? await tx.find(Meeting, { id: paper.meetingId }) : null;
  return paper && meeting && seesPapers(tx.ctx, meeting) ? { paper, meeting } : null;
}

/** The page of a paper as this reader's own copy. Leaves a trace, a line in the sharing log, and the receipt. */
export async function openPage(ctx: RequestContext, globalId: string): Promise<Opened<string>> {
  const opened = await reading<Opened<string> & { found?: FoundPaper }>(ctx, async (tx) => {
    const found = await findPaper(tx, globalId);
    if (!found) return { is: "GONE" };
    const page = await readPage(tx, found.paper.id);
    if (!page) return { is: "MAKING", paper: found.paper };
    const content = paperDocument({
      ...page,
      mark: await readOwnMark(tx),
      markPath: `/papers/${globalId}/mark.css`,
      back: `/meetings/${toGlobalId("Meeting", found.meeting.id)}`,
    });
    await recordFetch(tx, found, SharingForm.PAPER);
    return { is: "HERE", content, found };
  });
  if (opened.found) await receive(ctx, opened.found);
  return opened;
}

/**
 * Leaves the trace of a paper that was handed out, and its line in the sharing log (AFC-132). The reader has now seen
 * the children who have a page in it, as they were when it was issued; a supplement with one correction shows too little.
 */
export async function recordFetch(tx: Tx, { paper, meeting }: FoundPaper, form: SharingForm): Promise<void> {
  const children = await tx.rows<{ entryId: string; isWhole: boolean }>(
    `SELECT entry_id AS "entryId", content->>'corrections' IS NULL AS "isWhole" FROM meeting_paper_part WHERE authority_id = $1 AND paper_id = $2 AND entry_id IS NOT NULL`,
    [tx.viewer.authorityId, paper.id],
  );
  const what = `${paperName(paper)} of the panel on ${dayInWords(meeting.heldOn)}`;
  await recordSharing(tx, {
    form,
    what,
    meetingId: meeting.id,
    entryIds: children.map(({ entryId }) => entryId),
  });
  const seen = children.filter(({ isWhole }) => isWhole).map(({ entryId }) => entryId);
  recordLooks(tx, seen, paper.madeAt);
  const look = { act: "meetingPaper", entity: "MeetingPaper", entityId: paper.id, count: children.length };
  if (form === SharingForm.PDF) recordExport(tx, { ...look, what });
  else recordRead(tx, look);
}

/** What a paper is called. */
export function paperName({ number }: Pick<MeetingPaper, "number">): string {
  return number === 0 ? "Papers" : `Supplement ${number}`;
}

/** The receipt of the papers themselves: the first time a recipient opens them counts (AFC-122). */
export async function receive(ctx: RequestContext, { paper, meeting }: FoundPaper): Promise<void> {
  if (paper.kind === PaperKind.PAPERS) await openCirculation(ctx, { meetingId: toGlobalId("Meeting", meeting.id) });
}
