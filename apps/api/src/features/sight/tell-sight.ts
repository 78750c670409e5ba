import { NoticeKind, timeInLondon } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { peopleWhoHear, tellAtOnce } from "../mail/index.js";
import { whoSees } from "../people/index.js";

/** Everybody whose role is to hear of it and who may know of the child; whoever has a conflict of interest never does. */
async function toTell(tx: Tx, childId: string, kind: "CONFLICT_DECLARED" | "EMERGENCY_ACCESS"): Promise<string[]> {
  const people = await peopleWhoHear(tx, kind);
  return await whoSees(
    tx,
    childId,
    people.map(({ personId }) => personId),
  );
}

/** Tells those who keep the register that somebody no longer sees a record, and which open actions need another owner. */
export async function tellConflict(
  tx: Tx,
  conflict: { conflictId: string; childId: string; entryId: string | null; personId: string },
): Promise<void> {
  const actions = await tx.rows<{ id: string }>(
    `SELECT id FROM action WHERE authority_id = $1 AND entry_id = $2 AND owner_person_id = $3 AND state = 'OPEN' ORDER BY due_on, id`,
    [tx.viewer.authorityId, conflict.entryId, conflict.personId],
  );
  const reference = await referenceOf(tx, conflict.childId);
  const people = (await toTell(tx, conflict.childId, NoticeKind.CONFLICT_DECLARED)).filter(
    (id) => id !== conflict.personId,
  );
  const left = actions.length === 0 ? "" : ` Open actions that need another owner: ${actions.length}.`;
  await tellAtOnce(
    tx,
    people.map((personId) => ({ personId, actionIds: actions.map(({ id }) => id) })),
    {
      kind: NoticeKind.CONFLICT_DECLARED,
      entity: "ConflictOfInterest",
      entityId: conflict.conflictId,
      path: conflict.entryId ? `/children/${reference}` : "/",
      words: () => ({
        title: `${reference}: a conflict of interest was recorded`,
        body: `Somebody who worked with ${reference} knows the child or the family and no longer sees the record.${left}`,
      }),
    },
  );
}

/** Tells the strategic leads and the data protection officer that a restricted record was opened in an emergency. */
export async function tellEmergency(
  tx: Tx,
  access: { accessId: string; childId: string; reference: string; endsAt: Date },
): Promise<void> {
  const people = await toTell(tx, access.childId, NoticeKind.EMERGENCY_ACCESS);
  await tellAtOnce(
    tx,
    people.map((personId) => ({ personId })),
    {
      kind: NoticeKind.EMERGENCY_ACCESS,
      entity: "EmergencyAccess",
      entityId: access.accessId,
      path: "/trail/emergency",
      words: () => ({
        title: `${access.reference}: opened in an emergency`,
        body: `A restricted record was opened in an emergency: ${access.reference}, until ${timeInLondon(access.endsAt.getTime())}. Sign in to see who opened it and why.`,
      }),
    },
  );
}

/** The newest reference of a child, of an entry or else of an enquiry; empty when there is none. */
async function referenceOf(tx: Tx, childId: string): Promise<string> {
  const row = await tx.one<{ reference: string }>(
    `SELECT coalesce(
       (SELECT reference FROM register_entry WHERE authority_id = $1 AND child_id = $2 ORDER BY added_at DESC, id LIMIT 1),
       (SELECT reference FROM enquiry WHERE authority_id = $1 AND child_id = $2 ORDER BY opened_on DESC, id LIMIT 1), '') AS reference`,
    [tx.viewer.authorityId, childId],
  );
  return row?.reference ?? "";
}
