import { DISPUTABLE, type DisputedRecord, dayInWords, todayInLondon } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { Child } from "../children/index.js";
import { childNamed } from "../holds/index.js";
import { seesNotes } from "./disputed-record.js";
import type { DisputableChild, DisputableFact } from "./disputes.types.js";

const MOST_NOTES = 20;

/** What may be disputed of one record. */
export function factsOf(record: DisputedRecord, recordId: string): DisputableFact[] {
  return Object.entries(DISPUTABLE[record]).map(([field, label]) => ({ recordId, field, label }));
}

/**
 * The child of a reference, with every fact that somebody may say is wrong: of the child, the newest line, the newest
 * Signs of Safety note and the newest case notes, which are named by their day alone. Null where there is no such child,
 * or it is out of sight. Looking leaves its event.
 */
export async function readDisputableChild(ctx: RequestContext, reference: string): Promise<DisputableChild | null> {
  return await reading(ctx, async (tx) => {
    const named = await childNamed(tx, reference);
    const child = "error" in named ? null : await tx.find(Child, { id: named.childId });
    if ("error" in named || !child) return null;
    const { entryId } = named;
    const notes = entryId && seesNotes(tx) ? await factsOfNotes(tx, entryId) : [];
    recordRead(tx, { act: "disputableChild", entity: "Child", entityId: child.id, childId: child.id });
    return {
      name: `${child.firstName} ${child.lastName}`,
      facts: [
        ...factsOf("Child", toGlobalId("Child", child.id)),
        ...(entryId ? factsOf("RegisterEntry", toGlobalId("RegisterEntry", entryId)) : []),
        ...notes,
      ],
    };
  });
}

async function factsOfNotes(tx: Tx, entryId: string): Promise<DisputableFact[]> {
  const rows = await tx.rows<{ id: string; record: "CaseNote" | "SignsOfSafetyNote"; writtenAt: Date }>(
    `(SELECT id, 'SignsOfSafetyNote' AS record, written_at AS "writtenAt" FROM signs_of_safety_note
        WHERE authority_id = $1 AND entry_id = $2 ORDER BY written_at DESC, id LIMIT 1)
     UNION ALL
     (SELECT id, 'CaseNote', written_at FROM case_note WHERE authority_id = $1 AND entry_id = $2
        ORDER BY written_at DESC, id LIMIT $3)`,
    [tx.viewer.authorityId, entryId, MOST_NOTES],
  );
  return rows.flatMap(({ id, record, writtenAt }) => {
    const on = dayInWords(todayInLondon(writtenAt.getTime()));
    const of = record === "CaseNote" ? `Case note of ${on}` : `Signs of Safety of ${on}`;
    const facts = factsOf(record, toGlobalId(record, id));
    return facts.map((fact) => ({ ...fact, label: record === "CaseNote" ? of : `${of}: ${fact.label}` }));
  });
}
