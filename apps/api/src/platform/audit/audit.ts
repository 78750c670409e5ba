import { randomUUID } from "node:crypto";
import type { Tx } from "../database/tx.js";
import { tellOfWrite } from "../live/tell-of-write.js";
import type { Named } from "./about.js";

/** One field before and after, in the words of the screen. */
export interface FieldChange {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** What an act did to which record. The child is found by entry or record where one of them leads to a child. */
export interface Event {
  act: string;
  entity: string;
  entityId: string | null;
  /** The register entry whose timeline shows it. */
  entryId?: string | null;
  childId?: string | null;
  rule?: string | null;
  changes?: readonly FieldChange[];
}

/** What kind of thing an event tells of. */
type EventKind = "READ" | "WRITE" | "REFUSAL" | "REVEAL" | "EXPORT" | "MAIL" | "EMERGENCY";

/** An event as it is kept. */
interface Kept extends Omit<Event, "changes"> {
  kind: EventKind;
  count?: number | null;
  detail?: object | null;
}

/** Returns nothing: the event may be about a child whom the actor must not see, and is kept all the same. */
const ADD_EVENT = `
  INSERT INTO audit_event (authority_id, actor_id, kind, act, entity, entity_id, entry_id, child_id, rule, document_hash, item_count, request_id, at, roles, id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;
const ADD_DETAILED = `
  WITH event AS (${ADD_EVENT}) INSERT INTO audit_detail (authority_id, event_id, detail) VALUES ($1, $15, $16::jsonb)`;

/** The statement that adds an event, with its detail where it has one. */
function adding(tx: Tx, event: Kept): [text: string, values: unknown[]] {
  const values = valuesOf(tx, event);
  return event.detail ? [ADD_DETAILED, [...values, JSON.stringify(event.detail)]] : [ADD_EVENT, values];
}

function valuesOf(tx: Tx, event: Kept): unknown[] {
  return [
    tx.viewer.authorityId,
    tx.viewer.personId,
    event.kind,
    event.act,
    event.entity,
    event.entityId,
    event.entryId ?? null,
    event.childId ?? null,
    event.rule ?? null,
    tx.ctx.documentHash,
    event.count ?? null,
    tx.ctx.requestId,
    tx.ctx.now,
    tx.viewer.roles,
    randomUUID(),
  ];
}

async function keep(tx: Tx, event: Kept): Promise<void> {
  tx.events += 1;
  await tx.rows(...adding(tx, event));
}

/** Records a write, in its own transaction, with what changed, and tells the meeting it concerns. */
export async function recordWrite(tx: Tx, { changes, ...event }: Event): Promise<void> {
  await keep(tx, { ...event, kind: "WRITE", detail: changes?.length ? { changes } : null });
  await tellOfWrite(tx, event);
}

/** Records that emergency access to a restricted record began or ended; the reason lies in the detail. */
export async function recordEmergency(tx: Tx, { changes, ...event }: Event): Promise<void> {
  await keep(tx, { ...event, kind: "EMERGENCY", detail: changes?.length ? { changes } : null });
}

/** Which record somebody looked at or took away, and how many records a list or file held. */
export interface Look {
  act: string;
  entity: string;
  entityId?: string | null;
  entryId?: string | null;
  childId?: string | null;
  count?: number;
}

/** Records that somebody looked: one event for a page or a list, sent last and kept before the answer leaves. */
export function recordRead(tx: Tx, read: Look): void {
  tx.events += 1;
  const { asAt } = tx.ctx;
  const rule = asAt ? `As it stood at ${asAt.toISOString()}` : null;
  tx.sendLast(...adding(tx, { entityId: null, ...read, rule, kind: "READ" }));
}

/** Records that something leaves the register in a file, sent last like a look: `what` says it in words, without values. */
export function recordExport(tx: Tx, { what, ...taken }: Look & { what: string }): void {
  tx.events += 1;
  tx.sendLast(...adding(tx, { entityId: null, ...taken, kind: "EXPORT", detail: { what } }));
}

/** What was revealed of a child: the names of fields and the reason, never a value. */
export interface Reveal {
  act: string;
  entity: string;
  entityId: string | null;
  childId?: string | null;
  entryId?: string | null;
  fields: readonly string[];
  reason: string;
}

/** Records that hidden fields were revealed, and why. Names and reason lie in the detail, which disposal deletes. */
export async function recordReveal(tx: Tx, { fields, reason, ...revealed }: Reveal): Promise<void> {
  await keep(tx, { ...revealed, kind: "REVEAL", count: fields.length, detail: { fields, reason } });
}

/** Records that a mail is handed to a sender, in the step that takes it: without the event it does not go. Mails hold no child's data. */
export async function recordMail(tx: Tx, mail: { act: string; entityId: string; count?: number }): Promise<void> {
  await keep(tx, { ...mail, entity: "Mail", kind: "MAIL" });
}

/** Records that an act was refused, and by which clause; the act itself is undone. */
export async function recordRefusal(
  tx: Tx,
  act: string,
  errors: readonly { code: string; source: string | null }[],
  about: Named | null = null,
): Promise<void> {
  const rule = errors[0]?.source ?? errors[0]?.code ?? null;
  await tx.rows(...adding(tx, { kind: "REFUSAL", act, rule, ...(about ?? { entity: "Act", entityId: null }) }));
}
