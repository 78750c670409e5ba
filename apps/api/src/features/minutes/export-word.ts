import { may, panelOf, SharingForm } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { fullDay } from "../mail/index.js";
import { Meeting } from "../meetings/index.js";
import { recordSharing } from "../sharing/index.js";
import { MinutesCorrection } from "./minutes.entities.js";
import { readMinutes, readSections, seesMinutes } from "./minutes.reading.js";
import { readSheet } from "./read-sheet.js";
import { type MinutesPaper, minutesWord } from "./word/minutes-word.js";
import { sheetWord } from "./word/sheet-word.js";

/** A Word document to hand out. */
export interface WordFile {
  name: string;
  content: Buffer;
}

/** The minutes of a meeting in Word, with a line in the sharing log; null when they are out of sight. */
export async function exportMinutes(ctx: RequestContext, globalId: string): Promise<WordFile | null> {
  const paper = await reading(ctx, async (tx) => {
    const meeting = await findMeeting(tx, globalId);
    const [minutes] = meeting ? await readMinutes(tx, " AND x.meeting_id = $2", [meeting.id]) : [];
    if (!meeting || !minutes || !seesMinutes(tx.viewer, minutes)) return null;
    const sections = await readSections(tx, [minutes.id]);
    const corrections = await readCorrections(tx, minutes.id);
    const nameOf = await namesOf(tx, minutes.id);
    const title = titleOf(tx, "Minutes", meeting);
    await leaveTrace(
      tx,
      meeting,
      title,
      "minutes",
      sections.flatMap(({ entryId }) => entryId ?? []),
    );
    const notice = tx.ctx.pack.confidentialityNotice;
    return { title, notice, minutes, sections, corrections, nameOf, heldOn: meeting.heldOn };
  });
  return paper && { name: `panel-${paper.heldOn}-minutes.docx`, content: await minutesWord(paper) };
}

/** The action sheet of a closed meeting in Word: to an owner only their own actions (AFC-129); null when out of sight. */
export async function exportSheet(ctx: RequestContext, globalId: string): Promise<WordFile | null> {
  const paper = await reading(ctx, async (tx) => {
    const meeting = may(tx.viewer.roles, "meeting") ? await findMeeting(tx, globalId) : null;
    if (!meeting) return null;
    const actions = await readSheet(tx, meeting.id);
    const title = titleOf(tx, "Action sheet", meeting);
    await leaveTrace(
      tx,
      meeting,
      title,
      "meeting",
      actions.map(({ entryId }) => entryId),
    );
    return { title, notice: tx.ctx.pack.confidentialityNotice, actions, heldOn: meeting.heldOn };
  });
  return paper && { name: `panel-${paper.heldOn}-action-sheet.docx`, content: await sheetWord(paper) };
}

async function findMeeting(tx: Tx, globalId: string): Promise<Meeting | null> {
  const id = fromGlobalId("Meeting", globalId);
  return id ? await tx.find(Meeting, { id }) : null;
}

function titleOf(tx: Tx, what: string, { heldOn }: Meeting): string {
  return `${what} of the ${panelOf(tx.ctx.pack).name}, ${fullDay(heldOn)}`;
}

/** Who took which children's words out of the register: in the sharing log and among the reads (AFC-132). */
async function leaveTrace(
  tx: Tx,
  meeting: Meeting,
  what: string,
  act: "minutes" | "meeting",
  entryIds: readonly string[],
): Promise<void> {
  await recordSharing(tx, { form: SharingForm.WORD, what, meetingId: meeting.id, entryIds });
  recordRead(tx, { act, entity: "Meeting", entityId: meeting.id, count: new Set(entryIds).size });
}

async function readCorrections(tx: Tx, minutesId: string): Promise<MinutesCorrection[]> {
  return await tx.rows<MinutesCorrection>(
    `SELECT ${columnsOf(tx.ctx.db, MinutesCorrection, "k")} FROM minutes_correction k
     WHERE k.authority_id = $1 AND k.minutes_id = $2 ORDER BY k.made_at, k.id`,
    [tx.viewer.authorityId, minutesId],
  );
}

/** The names of those who approved, published or corrected. */
async function namesOf(tx: Tx, minutesId: string): Promise<MinutesPaper["nameOf"]> {
  const people = await tx.rows<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p WHERE p.authority_id = $1 AND (
       p.id IN (SELECT k.made_by FROM minutes_correction k WHERE k.authority_id = $1 AND k.minutes_id = $2)
       OR p.id IN (SELECT unnest(ARRAY[x.approved_by, x.published_by]) FROM minutes x WHERE x.authority_id = $1 AND x.id = $2))`,
    [tx.viewer.authorityId, minutesId],
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id && names.get(id)) || "somebody";
}
