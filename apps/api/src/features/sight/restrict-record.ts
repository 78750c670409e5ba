import { decideRestriction } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { findRestriction, onRecord, type RecordRefs } from "./on-record.js";
import { RecordRestriction } from "./sight.entities.js";
import type { RestrictRecordInput } from "./sight.types.js";

interface Named {
  id: string;
  name: string;
}

/**
 * Restricts a child's record to the people named, or sets the list of one anew; a request to lift it is then over
 * (AFC-132).
 */
export async function restrictRecord(ctx: RequestContext, input: RestrictRecordInput): Promise<Written<RecordRefs>> {
  return await onRecord(ctx, "restrictRecord", input, async (tx, { child, entryId, refs }) => {
    const reason = input.reason.trim();
    const wrong = tooLong({ reason }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const readers = await findPeople(tx, input.personIds);
    if (!readers) return refused(notFound("personIds"), refs);
    const decision = decideRestriction({ reason, readers: readers.map(({ id }) => id) });
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, readers.length === 0 ? "personIds" : "reason"), refs);
    const held = await findRestriction(tx, child.id);
    if ((held?.version ?? null) !== (input.version ?? null)) return refused(conflict(), refs);
    const before = held ? await readReaders(tx, held.id) : null;
    await keepList(tx, held?.id ?? (await addRestriction(tx, child.id, reason)), readers);
    const anew = { reason, liftReason: null, liftAskedBy: null, liftAskedAt: null };
    if (held && !(await tx.patch(RecordRestriction, held.id, held.version, anew))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "restrictRecord",
      entity: "Child",
      entityId: child.id,
      entryId,
      changes: [
        { field: "readers", label: "May see the record", before: before && namesOf(before), after: namesOf(readers) },
      ],
    });
    return refs;
  });
}

function namesOf(people: readonly Named[]): string {
  return people.map(({ name }) => name).join(", ");
}

/** The people with these ids, by name; null when one of them does not work here. */
async function findPeople(tx: Tx, globalIds: readonly string[]): Promise<Named[] | null> {
  const ids = [...new Set(globalIds.map((id) => fromGlobalId("Person", id)))];
  const people = await tx.rows<Named & Record<string, unknown>>(
    `SELECT id, name FROM person WHERE authority_id = $1 AND id = ANY($2) AND is_active AND NOT is_system ORDER BY name`,
    [tx.viewer.authorityId, ids.filter((id) => id !== null)],
  );
  return people.length === ids.length ? people : null;
}

async function readReaders(tx: Tx, restrictionId: string): Promise<Named[]> {
  return await tx.rows<Named & Record<string, unknown>>(
    `SELECT p.id, p.name FROM restriction_reader r JOIN person p ON p.authority_id = r.authority_id AND p.id = r.person_id
     WHERE r.authority_id = $1 AND r.restriction_id = $2 ORDER BY p.name`,
    [tx.viewer.authorityId, restrictionId],
  );
}

async function addRestriction(tx: Tx, childId: string, reason: string): Promise<string> {
  const { personId } = tx.viewer;
  return await tx.insert(RecordRestriction, { childId, reason, madeBy: personId, madeAt: tx.ctx.now });
}

async function keepList(tx: Tx, restrictionId: string, readers: readonly Named[]): Promise<void> {
  const where = [tx.viewer.authorityId, restrictionId];
  await tx.rows(`DELETE FROM restriction_reader WHERE authority_id = $1 AND restriction_id = $2`, where);
  await tx.rows(
    `INSERT INTO restriction_reader (authority_id, restriction_id, person_id) SELECT $1, $2, unnest($3::uuid[])`,
    [...where, readers.map(({ id }) => id)],
  );
}
