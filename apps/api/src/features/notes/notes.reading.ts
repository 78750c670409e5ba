import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { asUuid, type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { grouped, inOrder, readingTogether } from "../../platform/graphql/load.js";
import { Person } from "../people/index.js";
import { CaseNote, SignsOfSafetyNote } from "./notes.entities.js";

const WRITER = "LEFT JOIN person w ON w.authority_id = n.authority_id AND w.id = n.written_by";

function withWriter({ db }: RequestContext, Note: typeof CaseNote | typeof SignsOfSafetyNote): string {
  return `${columnsOf(db, Note, "n")}, ${columnsOf(db, Person, "w", "writer.")}`;
}

/** The newest Signs of Safety note of each entry, or null. */
export async function readLatestSignsOfSafety(
  tx: Tx,
  entryIds: readonly string[],
): Promise<(SignsOfSafetyNote | null)[]> {
  const rows = await tx.rows<SignsOfSafetyNote>(
    `SELECT ${columnsOf(tx.ctx.db, SignsOfSafetyNote, "n")} FROM unnest($2::uuid[]) AS wanted(entry_id)
     CROSS JOIN LATERAL (SELECT * FROM signs_of_safety_note m WHERE m.authority_id = $1 AND m.entry_id = wanted.entry_id
       ORDER BY m.written_at DESC LIMIT 1) n`,
    [tx.viewer.authorityId, entryIds],
  );
  return inOrder(entryIds, rows, (row) => row.entryId);
}

/** The newest Signs of Safety note of each entry, as a batch. */
export async function latestSignsOfSafety(
  ctx: RequestContext,
  entryIds: readonly string[],
): Promise<(SignsOfSafetyNote | null)[]> {
  return await reading(ctx, (tx) => readLatestSignsOfSafety(tx, entryIds));
}

/** Every Signs of Safety note of each entry, newest first. */
export async function signsOfSafetyOfEntries(
  ctx: RequestContext,
  entryIds: readonly string[],
): Promise<SignsOfSafetyNote[][]> {
  return await reading(ctx, (tx) => readSignsOfSafety(tx, entryIds));
}

/** Every Signs of Safety note of each entry with who wrote it, newest first. */
export async function readSignsOfSafety(tx: Tx, entryIds: readonly string[]): Promise<SignsOfSafetyNote[][]> {
  const rows = await tx.joined<SignsOfSafetyNote>(
    `SELECT ${withWriter(tx.ctx, SignsOfSafetyNote)} FROM signs_of_safety_note n ${WRITER}
     WHERE n.authority_id = $1 AND n.entry_id = ANY($2) ORDER BY n.written_at DESC LIMIT 200`,
    [tx.viewer.authorityId, entryIds],
  );
  return grouped(entryIds, rows, (row) => row.entryId);
}

/** Notes by id, for the answer of the act that wrote them. */
export async function signsOfSafetyById(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<(SignsOfSafetyNote | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<SignsOfSafetyNote>(
      `SELECT ${columnsOf(ctx.db, SignsOfSafetyNote, "n")} FROM signs_of_safety_note n WHERE n.authority_id = $1 AND n.id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id);
}

/** Case notes by id, for the answer of the act that wrote them. */
export async function caseNotesById(ctx: RequestContext, ids: readonly string[]): Promise<(CaseNote | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<CaseNote>(
      `SELECT ${columnsOf(ctx.db, CaseNote, "n")} FROM case_note n WHERE n.authority_id = $1 AND n.id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return inOrder(ids, rows, (row) => row.id);
}

/** One page of an entry's case notes, newest first. The total is counted only when asked for. */
export async function readCaseNotePage(
  ctx: RequestContext,
  entryId: string,
  page: { first: number | null; after: string | null; countsAll: boolean },
): Promise<Connection<CaseNote>> {
  const size = pageSize(page.first, 20);
  const after = readCursor(page.after, 1)?.[0] ?? null;
  return await readingTogether(ctx, async (tx) => {
    const rows = await tx.joined<CaseNote>(
      `SELECT ${withWriter(ctx, CaseNote)} FROM case_note n ${WRITER} WHERE n.authority_id = $1 AND n.entry_id = $2
         AND ($3::uuid IS NULL OR (n.written_at, n.id) <
           (SELECT a.written_at, a.id FROM case_note a WHERE a.authority_id = $1 AND a.entry_id = $2 AND a.id = $3))
       ORDER BY n.written_at DESC, n.id DESC LIMIT $4`,
      [tx.viewer.authorityId, entryId, asUuid(after), size + 1],
    );
    const count = page.countsAll
      ? await tx.one<{ count: number }>(
          "SELECT count(*) AS count FROM case_note n WHERE n.authority_id = $1 AND n.entry_id = $2",
          [tx.viewer.authorityId, entryId],
        )
      : null;
    return pageOf(rows, size, (note) => [note.id], count?.count ?? 0, after !== null);
  });
}
