import { type ActionState, decideWorryAnswer, worriesOf } from "@rome/procedure";
import type { FieldChange } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import type { WorryInput } from "./worry.input.js";
import { WorryAnswer } from "./worry-answer.entity.js";

/** What a worry is answered with: an action of the child, or why there is none. */
export interface GivenAnswer {
  action: { id: string; state: ActionState; text: string } | null;
  noActionBecause: string | null;
}

const FIELD = "worry";

/** Keeps the answer to a worry of an entry that is locked; what changed for the trail, or why it cannot be kept. */
export async function keepAnswer(
  tx: Tx,
  entryId: string,
  worry: WorryInput,
  given: GivenAnswer,
): Promise<FieldChange[] | UserError> {
  const note = await findNote(tx, entryId, fromGlobalId("SignsOfSafetyNote", worry.noteId));
  const text = note && worriesOf(note.concerns).find(({ number }) => number === worry.number)?.text;
  if (!note || !text) return notFound(FIELD);
  const { action, noActionBecause } = given;
  const { isLatest } = note;
  const decision = decideWorryAnswer({
    isLatestNote: isLatest,
    actionState: action?.state ?? null,
    noActionBecause,
  });
  if (!decision.allowed) return refusedBy(decision.rule);
  const key = { noteId: note.id, number: worry.number };
  const held = await tx.find(WorryAnswer, key);
  if ((held?.version ?? 0) !== worry.version) return conflict(FIELD);
  const values = {
    actionId: action?.id ?? null,
    noActionBecause: action ? null : noActionBecause,
    answeredBy: tx.viewer.personId,
    answeredAt: tx.ctx.now,
  };
  if (held) await tx.patchHeld(WorryAnswer, held, values);
  else await tx.insert(WorryAnswer, { ...key, ...values });
  return [
    { field: "worry", label: "Worry", before: null, after: text },
    { field: "answer", label: "Answer", before: held && (await inWords(tx, held)), after: wordsOf(given) },
  ];
}

async function findNote(
  tx: Tx,
  entryId: string,
  id: string | null,
): Promise<{ id: string; concerns: string; isLatest: boolean } | null> {
  return await tx.one(
    `SELECT n.id, n.concerns, NOT EXISTS (SELECT FROM signs_of_safety_note m WHERE m.authority_id = n.authority_id
       AND m.entry_id = n.entry_id AND m.written_at > n.written_at) AS "isLatest"
     FROM signs_of_safety_note n WHERE n.authority_id = $1 AND n.entry_id = $2 AND n.id = $3`,
    [tx.viewer.authorityId, entryId, id],
  );
}

async function inWords(tx: Tx, { actionId, noActionBecause }: WorryAnswer): Promise<string> {
  const action = await tx.one<{ text: string }>("SELECT text FROM action WHERE authority_id = $1 AND id = $2", [
    tx.viewer.authorityId,
    actionId,
  ]);
  return wordsOf({ action, noActionBecause });
}

function wordsOf(answer: { action: { text: string } | null; noActionBecause: string | null }): string {
  return answer.action?.text ?? `No action because: ${answer.noActionBecause}`;
}
