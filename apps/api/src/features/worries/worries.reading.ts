import { type ActionState, decideEdit, type EntryStatus, isWorryAnswered, may, worriesOf } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped } from "../../platform/graphql/load.js";
import type { Worry } from "./worries.types.js";

/** One answer of a note, with what else its worries rest on; of a note without answers one row that holds none. */
interface AnswerRow {
  noteId: string;
  concerns: string;
  entryStatus: EntryStatus;
  isLatest: boolean;
  number: number | null;
  version: number | null;
  actionId: string | null;
  actionState: ActionState | null;
  noActionBecause: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

/** The worries of each note in the order of its lines, as a batch. */
export async function worriesOfNotes(ctx: RequestContext, noteIds: readonly string[]): Promise<Worry[][]> {
  return await reading(ctx, (tx) => readWorries(tx, noteIds));
}

/** The worries of each note in the order of its lines, each with what answers it; one statement. */
export async function readWorries(tx: Tx, noteIds: readonly string[]): Promise<Worry[][]> {
  const rows = await tx.rows<AnswerRow>(
    `SELECT n.id AS "noteId", n.concerns, e.status AS "entryStatus",
       NOT EXISTS (SELECT FROM signs_of_safety_note m WHERE m.authority_id = n.authority_id
         AND m.entry_id = n.entry_id AND m.written_at > n.written_at) AS "isLatest",
       w.number, w.version, w.action_id AS "actionId", a.state AS "actionState",
       w.no_action_because AS "noActionBecause", w.answered_by AS "answeredBy", w.answered_at AS "answeredAt"
     FROM signs_of_safety_note n JOIN register_entry e ON e.authority_id = n.authority_id AND e.id = n.entry_id
     LEFT JOIN worry_answer w ON w.authority_id = n.authority_id AND w.note_id = n.id
     LEFT JOIN action a ON a.authority_id = w.authority_id AND a.id = w.action_id
     WHERE n.authority_id = $1 AND n.id = ANY($2)`,
    [tx.viewer.authorityId, noteIds],
  );
  const mayAnswer = may(tx.viewer.roles, "answerWorry");
  return grouped(noteIds, rows, (row) => row.noteId).map((answers) => worriesIn(answers, mayAnswer));
}

function worriesIn(answers: readonly AnswerRow[], mayAnswer: boolean): Worry[] {
  const [note] = answers;
  if (!note) return [];
  const viewerCanAnswer = mayAnswer && note.isLatest && decideEdit(note.entryStatus).allowed;
  return worriesOf(note.concerns).map((worry) => {
    const held = answers.find(({ number }) => number === worry.number);
    const noActionBecause = held?.noActionBecause ?? null;
    return {
      ...worry,
      noActionBecause,
      isAnswered: isWorryAnswered({ actionState: held?.actionState ?? null, noActionBecause }),
      answeredAt: held?.answeredAt ?? null,
      answeredBy: held?.answeredBy ?? null,
      actionId: held?.actionId ?? null,
      version: held?.version ?? 0,
      viewerCanAnswer,
    };
  });
}
