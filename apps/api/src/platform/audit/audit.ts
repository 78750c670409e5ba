import type { Tx } from "../database/tx.js";
import type { UserError } from "../graphql/user-error.js";
import { tellOfWrite } from "../live/tell-of-write.js";

/** One field before and after, in the words of the screen. */
export interface FieldChange {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** What an act did to which record. */
export interface Event {
  act: string;
  entity: string;
  entityId: string | null;
  /** The register entry whose timeline shows it. */
  entryId?: string | null;
  rule?: string | null;
  changes?: readonly FieldChange[];
}

const ADD_EVENT = `
  WITH event AS (
    INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, entry_id, rule, document_hash, item_count, request_id, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13) RETURNING id)
  INSERT INTO audit_detail (authority_id, event_id, detail) SELECT $1, id, $12::jsonb FROM event WHERE $12::jsonb IS NOT NULL`;

/** Records a write, in its own transaction, with what changed, and tells the meeting it concerns. */
export async function recordWrite(tx: Tx, event: Event): Promise<void> {
  tx.events += 1;
  const detail = event.changes?.length ? JSON.stringify({ changes: event.changes }) : null;
  await tx.rows(ADD_EVENT, [
    tx.viewer.authorityId,
    tx.viewer.personId,
    "WRITE",
    event.act,
    event.entity,
    event.entityId,
    event.entryId ?? null,
    event.rule ?? null,
    null,
    null,
    tx.ctx.requestId,
    detail,
    tx.ctx.now,
  ]);
  await tellOfWrite(tx, event);
}

const ADD_READ = `
  INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, entry_id, document_hash, item_count, request_id)
  VALUES ($1, $2, 'READ', $3, $4, $5, $6, $7, $8, $9)`;

/** Records that somebody looked: one event for a page or a list, sent last and kept before the answer leaves. */
export function recordRead(
  tx: Tx,
  read: { act: string; entity: string; entityId?: string | null; entryId?: string | null; count?: number },
): void {
  tx.events += 1;
  tx.sendLast(ADD_READ, [
    tx.viewer.authorityId,
    tx.viewer.personId,
    read.act,
    read.entity,
    read.entityId ?? null,
    read.entryId ?? null,
    tx.ctx.documentHash,
    read.count ?? null,
    tx.ctx.requestId,
  ]);
}

/** Records that an act was refused, and by which clause; the act itself is undone. */
export async function recordRefusal(tx: Tx, act: string, errors: readonly UserError[]): Promise<void> {
  await tx.rows(ADD_EVENT, [
    tx.viewer.authorityId,
    tx.viewer.personId,
    "REFUSAL",
    act,
    "Act",
    null,
    null,
    errors[0]?.source ?? errors[0]?.code ?? null,
    null,
    null,
    tx.ctx.requestId,
    null,
    tx.ctx.now,
  ]);
}
