import { decideSupplement, LINE_LABELS } from "@rome/procedure";
import { recordWrite } from "../../../platform/audit/audit.js";
import type { RequestContext } from "../../../platform/context.js";
import { findGiven } from "../../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../../platform/database/transaction.js";
import type { Tx } from "../../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../../platform/graphql/user-error.js";
import { inNames, lineOf } from "../../circulation/index.js";
import { Meeting } from "../../meetings/index.js";
import { type RegisterEntry, readEntries } from "../../register/index.js";
import { childPage, type FrozenLine } from "../freeze/child-page.js";
import type { Snapshot } from "../freeze/keep-paper.js";
import type { ChangeLine } from "../paper-content.js";
import type { IssueSupplementInput } from "../papers.types.js";
import { keepSupplement, readSnapshot } from "./keep-supplement.js";
import { tellSupplement } from "./tell-supplement.js";

/** The supplement issued, and its meeting. */
export type SupplementRefs = { meetingId: string; paperId: string };

/** A line of the circulated register that was put right goes out as a numbered supplement, with what it said before (AFC-122). */
export async function issueSupplement(
  ctx: RequestContext,
  input: IssueSupplementInput,
): Promise<Written<SupplementRefs>> {
  return await inTransaction<SupplementRefs>(ctx, "issueSupplement", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const entry = await findEntry(tx, input.entryId);
    if (!entry) return refused(notFound("entryId"), refs);
    const snapshot = await readSnapshot(tx, meeting.id);
    const before = await readLastSaid(tx, meeting.id, entry.id);
    const line = lineOf(entry, ctx);
    const corrections = before ? correctionsOf(inNames(before, entry), line) : [];
    const reason = input.reason.trim();
    const decision = decideSupplement({ meetingState: meeting.state, hasNews: corrections.length > 0, reason });
    if (!decision.allowed) return refused(refusedBy(decision.rule, reason ? "entryId" : "reason"), refs);
    if (!snapshot) return refused(refusedBy("SUPPLEMENT_NEEDS_CIRCULATION"), refs);
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const paperId = await keep(tx, meeting, { snapshot, entry, line, corrections, reason });
    return { ...refs, paperId };
  });
}

async function findEntry(tx: Tx, globalId: string): Promise<RegisterEntry | null> {
  const id = fromGlobalId("RegisterEntry", globalId);
  if (!id) return null;
  return (await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = $2", [tx.viewer.authorityId, id]))[0] ?? null;
}

interface Correction {
  snapshot: Snapshot;
  entry: RegisterEntry;
  line: FrozenLine;
  corrections: readonly ChangeLine[];
  reason: string;
}

async function keep(tx: Tx, meeting: Meeting, given: Correction): Promise<string> {
  const { snapshot, entry, line, corrections, reason } = given;
  const facts = { safety: null, lastDecision: null, actions: [], removal: null };
  const page = childPage({
    entryId: entry.id,
    line,
    place: "Corrected line",
    why: reason,
    changes: [],
    facts,
    corrections,
  });
  const { paperId, number } = await keepSupplement(tx, meeting, snapshot, { reason, page });
  await tellSupplement(tx, meeting, number);
  await recordWrite(tx, {
    act: "issueSupplement",
    entity: "MeetingPaper",
    entityId: paperId,
    entryId: entry.id,
    changes: [{ field: "supplement", label: "Supplement", before: null, after: `Supplement ${number}: ${reason}` }],
  });
  return paperId;
}

/** What the papers of a meeting said of a child last: in the newest supplement, else in the register's copy. */
async function readLastSaid(tx: Tx, meetingId: string, entryId: string): Promise<FrozenLine | null> {
  const row = await tx.one<{ line: FrozenLine }>(
    `SELECT line FROM (
       SELECT p.number, (SELECT jsonb_object_agg(v->>'field', v->'value') FROM jsonb_array_elements(t.content->'line') v) AS line
       FROM meeting_paper_part t JOIN meeting_paper p ON p.authority_id = t.authority_id AND p.id = t.paper_id
       WHERE t.authority_id = $1 AND p.meeting_id = $2 AND t.entry_id = $3
       UNION ALL
       SELECT -1, l.line FROM snapshot_line l JOIN register_snapshot s ON s.authority_id = l.authority_id AND s.id = l.snapshot_id
       WHERE l.authority_id = $1 AND s.meeting_id = $2 AND l.entry_id = $3) said
     ORDER BY number DESC LIMIT 1`,
    [tx.viewer.authorityId, meetingId, entryId],
  );
  return row?.line ?? null;
}

/** Counts that move by themselves from day to day are no correction. */
const MOVES_BY_ITSELF: ReadonlySet<string> = new Set(["openActions", "overdue", "lastDiscussedOn"]);

function correctionsOf(before: FrozenLine, now: FrozenLine): ChangeLine[] {
  return Object.entries(LINE_LABELS)
    .filter(([field]) => !MOVES_BY_ITSELF.has(field) && (before[field] ?? null) !== (now[field] ?? null))
    .map(([field, label]) => ({ label, before: before[field] ?? null, after: now[field] ?? null }));
}
