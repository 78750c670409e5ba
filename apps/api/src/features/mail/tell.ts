import { AT_ONCE, digestDay, NoticeKind, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import type { Invitation } from "../../platform/mail/invitation.js";

/** Somebody who is told something, and the actions it is about. */
export interface Recipient {
  personId: string;
  actionIds?: readonly string[];
}

/** What is told, and about which record. */
export interface Told {
  kind: NoticeKind;
  entity:
    | "Meeting"
    | "Action"
    | "CmeReferral"
    | "PathwayReferral"
    | "Person"
    | "UnusualAccess"
    | "EmergencyAccess"
    | "ConflictOfInterest"
    | "MachineClient";
  entityId: string;
}

/** A mail's words. Never a name, never anything typed about a child: a reference, a count, a day. */
export interface MailWords {
  title: string;
  body: string;
}

/** What goes out by itself, in a mail of its own. */
export interface ToldAtOnce extends Told {
  /** Page of the portal it leads to. */
  path: string;
  invitations?: readonly Invitation[];
  words(recipient: Recipient): MailWords;
}

/** Kinds that may pass the digest by when it would come too late (`isChangeUrgent`). */
const MAY_BE_URGENT: readonly NoticeKind[] = [
  NoticeKind.MEETING_PLANNED,
  NoticeKind.MEETING_MOVED,
  NoticeKind.MEETING_CANCELLED,
];

/**
 * Leaves a notice and a mail for each recipient, in the deciding transaction: both are there when the act is, or
 * neither. Gives the ids of the notices.
 */
export async function tellAtOnce(tx: Tx, recipients: readonly Recipient[], told: ToldAtOnce): Promise<string[]> {
  if (!AT_ONCE.includes(told.kind) && !MAY_BE_URGENT.includes(told.kind))
    throw new Error(`${told.kind} is for the digest`);
  const words = recipients.map((recipient) => told.words(recipient));
  const notices = await tx.rows<{ id: string }>(
    `WITH given AS (
       SELECT gen_random_uuid() AS mail_id, g.person_id, g.title, g.body, g.action_ids::uuid[] AS action_ids, g.place
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS g(person_id, title, body, action_ids, place)),
     mailed AS (
       INSERT INTO outbox (authority_id, id, person_id, title, body, path, invitations, made_at)
       SELECT $1, mail_id, person_id, title, body, $6, $7::jsonb, $8 FROM given ORDER BY place RETURNING id)
     INSERT INTO notice (authority_id, person_id, kind, entity, entity_id, action_ids, made_at, mail_id)
     SELECT $1, person_id, $9, $10, $11, action_ids, $8, mail_id FROM given JOIN mailed ON mailed.id = mail_id RETURNING id`,
    [
      tx.viewer.authorityId,
      recipients.map(({ personId }) => personId),
      words.map(({ title }) => title),
      words.map(({ body }) => body),
      recipients.map(asArray),
      told.path,
      JSON.stringify(told.invitations ?? []),
      tx.ctx.now,
      told.kind,
      told.entity,
      told.entityId,
    ],
  );
  return notices.map(({ id }) => id);
}

/** Leaves a notice for the digest of a day, by itself the next one; told twice for one day, it is there once. */
export async function tellInDigest(
  tx: Tx,
  recipients: readonly Recipient[],
  told: Told,
  sendOn: PlainDate = digestDay(tx.ctx.now.getTime(), tx.ctx.calendar),
): Promise<void> {
  await addNotices(tx, recipients, told, sendOn);
}

/** Leaves a notice that stands in the portal only, such as one that mail itself is held up. */
export async function tellInPortal(tx: Tx, recipients: readonly Recipient[], told: Told): Promise<void> {
  await addNotices(tx, recipients, told, null);
}

async function addNotices(
  tx: Tx,
  recipients: readonly Recipient[],
  told: Told,
  sendOn: PlainDate | null,
): Promise<void> {
  await tx.rows(
    `INSERT INTO notice (authority_id, person_id, kind, entity, entity_id, action_ids, made_at, send_on)
     SELECT $1, g.person_id, $4, $5, $6, g.action_ids::uuid[], $7, $8
     FROM unnest($2::uuid[], $3::text[]) AS g(person_id, action_ids) ON CONFLICT DO NOTHING`,
    [
      tx.viewer.authorityId,
      recipients.map(({ personId }) => personId),
      recipients.map(asArray),
      told.kind,
      told.entity,
      told.entityId,
      tx.ctx.now,
      sendOn,
    ],
  );
}

/** The actions as PostgreSQL writes an array: arrays of arrays must all be of one length there. */
function asArray({ actionIds }: Recipient): string {
  return `{${(actionIds ?? []).join(",")}}`;
}
