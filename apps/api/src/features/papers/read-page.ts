import type { Tx } from "../../platform/database/tx.js";
import { readHiddenReferences } from "../register/index.js";
import type { Cover, PaperPart } from "./paper-content.js";
import { partHtml } from "./render/part-html.js";

/** A paper's page as it was made: the cover's facts, and the HTML of every part in order. */
export interface MadePage {
  cover: Cover;
  parts: string[];
}

/** A part as it was made, and its content where the page is made anew for one reader. */
interface PartRow {
  kind: PaperPart["kind"];
  cover: Cover | null;
  html: string;
  content: PaperPart["content"] | null;
}

/**
 * The page of a paper as this reader may see it; null until all of it is made. The pages of hidden children are behind
 * the wall; what the other parts say of them is left out, and the reader is told that something is.
 */
export async function readPage(tx: Tx, paperId: string): Promise<MadePage | null> {
  const hidden = await readHiddenReferences(tx);
  const rows = await tx.rows<PartRow & Record<string, unknown>>(
    `SELECT t.kind, CASE t.kind WHEN 'COVER' THEN t.content END AS cover, t.html,
       CASE WHEN $3 AND t.entry_id IS NULL THEN t.content END AS content FROM meeting_paper_part t
     JOIN meeting_paper p ON p.authority_id = t.authority_id AND p.id = t.paper_id AND p.html_hash IS NOT NULL
     WHERE t.authority_id = $1 AND t.paper_id = $2 ORDER BY t.position`,
    [tx.viewer.authorityId, paperId, hidden.length > 0],
  );
  const cover = rows.find((row) => row.cover !== null)?.cover;
  return cover ? { cover, parts: rows.map((row) => shownPart(row, hidden)) } : null;
}

const KEPT_FROM_YOU = '<p class="by">Something here is kept from you. Ask the chair.</p>';

function shownPart({ kind, html, content }: PartRow, hidden: readonly string[]): string {
  if (!content || !hidden.some((reference) => JSON.stringify(content).includes(reference))) return html;
  return `${partHtml({ kind, entryId: null, content: without(content, hidden) } as PaperPart)}\n${KEPT_FROM_YOU}`;
}

/** The same content without whatever stands in a list under one of these references. */
function without(content: unknown, references: readonly string[]): unknown {
  if (Array.isArray(content)) {
    const seen = content.filter((one) => !references.includes(String(referenceOf(one))));
    return seen.map((one) => without(one, references));
  }
  if (content === null || typeof content !== "object") return content;
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, without(value, references)]));
}

function referenceOf(one: unknown): unknown {
  return one !== null && typeof one === "object" && "reference" in one ? one.reference : null;
}
