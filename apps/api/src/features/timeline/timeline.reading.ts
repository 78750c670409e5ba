import { mayAs } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { inWords } from "./act-words.js";
import type { TimelineEvent } from "./timeline.types.js";

/** What to read of an entry's trail. */
export interface TimelineRequest {
  first: number | null;
  after: string | null;
  countsAll: boolean;
}

interface EventRow extends Omit<TimelineEvent, "what" | "detail"> {
  seq: number;
  act: string;
  detail: { changes?: TimelineEvent["detail"] } | null;
}

/** Everything that happened to an entry, newest first. */
export async function readTimeline(
  ctx: RequestContext,
  entryId: string,
  request: TimelineRequest,
): Promise<Connection<TimelineEvent>> {
  return await reading(ctx, (tx) => readEvents(tx, entryId, ["WRITE"], request));
}

const KINDS = ["WRITE", "READ", "EXPORT", "REVEAL"];

/** Everything that happened to an entry and everybody who looked at it, newest first; reading it leaves its own trace. */
export async function readAuditTrail(
  ctx: RequestContext,
  entryId: string,
  request: TimelineRequest,
): Promise<Connection<TimelineEvent>> {
  return await reading(ctx, async (tx) => {
    const id = fromGlobalId("RegisterEntry", entryId);
    if (!id) return pageOf<TimelineEvent>([], pageSize(request.first), () => [], 0, false);
    const page = await readEvents(
      tx,
      id,
      KINDS,
      request,
      mayAs(tx.viewer.roles, "auditTrail") ? null : tx.viewer.personId,
    );
    await recordRead(tx, { act: "auditTrail", entity: "RegisterEntry", entityId: id, count: page.nodes.length });
    return page;
  });
}

async function readEvents(
  tx: Tx,
  entryId: string,
  kinds: readonly string[],
  request: TimelineRequest,
  actorId: string | null = null,
): Promise<Connection<TimelineEvent>> {
  const size = pageSize(request.first, 20);
  const after = readCursor(request.after, 1)?.[0];
  const before = typeof after === "number" ? after : null;
  const where = `v.authority_id = $1 AND v.entry_id = $2 AND v.kind = ANY($3) AND ($4::uuid IS NULL OR v.actor_id = $4)
    AND v.at <= coalesce($5::timestamptz, 'infinity')`;
  const which = [tx.viewer.authorityId, entryId, kinds, actorId, tx.ctx.asAt ?? null];
  const rows = await tx.rows<EventRow>(
    `SELECT v.id, v.seq, v.at, v.act, v.rule, p.name AS who, d.detail FROM audit_event v
     JOIN person p ON p.authority_id = v.authority_id AND p.id = v.actor_id
     LEFT JOIN audit_detail d ON d.authority_id = v.authority_id AND d.event_id = v.id
     WHERE ${where} AND ($6::bigint IS NULL OR v.seq < $6) ORDER BY v.seq DESC LIMIT $7`,
    [...which, before, size + 1],
  );
  const count = request.countsAll
    ? await tx.one<{ count: number }>(`SELECT count(*) AS count FROM audit_event v WHERE ${where}`, which)
    : null;
  const page = pageOf(rows, size, (row) => [row.seq], count?.count ?? 0, before !== null);
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: inTheScreensWords(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

function inTheScreensWords({ id, at, who, act, rule, detail }: EventRow): TimelineEvent {
  return { id, at, who, what: inWords(act), detail: detail?.changes ?? [], rule };
}
