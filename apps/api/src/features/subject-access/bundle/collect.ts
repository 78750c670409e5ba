import type { Tx } from "../../../platform/database/tx.js";
import type { SubjectAccessRequest } from "../subject-access.entities.js";
import { readConcerned } from "./concerned.js";
import { readOthers } from "./other-people.js";
import { type FoundRow, readRows } from "./read-rows.js";
import { headingOf, idsWithin, type Names, readableText } from "./readable.js";

/**
 * Brings together everything that leads to the child: an item a row, as it reads now. What was brought together before
 * stays as it was then, with its decision. What is hidden from whoever collects is found too, and kept from them. Gives
 * how many are new.
 */
export async function collect(tx: Tx, request: SubjectAccessRequest): Promise<number> {
  return await tx.asRegister(() => collectAll(tx, request));
}

async function collectAll(tx: Tx, request: SubjectAccessRequest): Promise<number> {
  const rows = await readRows(tx, request);
  const names = await readNames(tx, rows);
  const findOthers = await readOthers(tx, request.id);
  const concerned = await readConcerned(tx, request, rows);
  const items = rows.flatMap((row) => {
    const content = readableText(row, names);
    if (content === "") return [];
    const heading = headingOf(row);
    const others = findOthers(row, content);
    const concerns = [...new Set([...others.childIds, ...(concerned.get(row.id) ?? [])])];
    return [{ source: row.table.name, rowId: row.id, heading, content, suggested: others.words, concerns }];
  });
  const added = await tx.rows(
    `INSERT INTO subject_access_item (authority_id, request_id, position, source, row_id, heading, content, suggested, concerns)
     SELECT $1, $2, x.place + (SELECT coalesce(max(i.position), 0) FROM subject_access_item i WHERE i.authority_id = $1 AND i.request_id = $2),
       x.source, x."rowId", x.heading, x.content, x.suggested, x.concerns
     FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (source text, "rowId" uuid, heading text, content text, suggested text[], concerns uuid[]))
       WITH ORDINALITY AS x (source, "rowId", heading, content, suggested, concerns, place)
     ON CONFLICT (authority_id, request_id, source, row_id) DO NOTHING RETURNING id`,
    [tx.viewer.authorityId, request.id, JSON.stringify(items)],
  );
  return added.length;
}

/** People, services, schools and seats by name; what else an id stands for is not told. */
async function readNames(tx: Tx, rows: readonly FoundRow[]): Promise<Names> {
  const ids = [...new Set(rows.flatMap(({ values }) => idsWithin(values)))];
  const named = await tx.rows<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE authority_id = $1 AND id = ANY($2) UNION ALL
     SELECT id, name FROM service WHERE authority_id = $1 AND id = ANY($2) UNION ALL
     SELECT id, name FROM school WHERE authority_id = $1 AND id = ANY($2) UNION ALL
     SELECT id, title FROM seat WHERE authority_id = $1 AND id = ANY($2)`,
    [tx.viewer.authorityId, ids],
  );
  return new Map(named.map(({ id, name }) => [id, name]));
}
