import { noticeLines, panelOf, SharingForm } from "@rome/procedure";
import { recordExport } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { findGiven } from "../../platform/database/find-given.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import type { UserError } from "../../platform/graphql/user-error.js";
import { fullDay } from "../mail/index.js";
import { Meeting, seesPapers } from "../meetings/index.js";
import { type Destination, findAgreement, recordSharing } from "../sharing/index.js";
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

/** What somebody gets who asks for Word: the file, what refuses it, or null when it is out of sight. */
export type Exported = WordFile | UserError | null;

/** What every Word file of a meeting holds. */
interface Cover {
  title: string;
  notice: readonly string[];
  heldOn: string;
}

/** The minutes of a meeting in Word, under the notice or an agreement, with its line in the sharing log (AFC-132). */
export async function exportMinutes(ctx: RequestContext, globalId: string, goes: Destination): Promise<Exported> {
  const paper = await reading(ctx, async (tx) => {
    const meeting = await findMeeting(tx, globalId);
    const [minutes] = meeting ? await readMinutes(tx, " AND x.meeting_id = $2", [meeting.id]) : [];
    if (!meeting || !minutes || !seesMinutes(tx.viewer, minutes)) return null;
    const sections = await readSections(tx, [minutes.id]);
    const entryIds = sections.flatMap(({ entryId }) => entryId ?? []);
    const cover = await takeOut(tx, { meeting, what: "Minutes", act: "minutes", entryIds, goes });
    if ("code" in cover) return cover;
    const corrections = await readCorrections(tx, minutes.id);
    return { ...cover, minutes, sections, corrections, nameOf: await namesOf(tx, minutes.id) };
  });
  if (paper === null || "code" in paper) return paper;
  return { name: `panel-${paper.heldOn}-minutes.docx`, content: await minutesWord(paper) };
}

/** The action sheet of a meeting in Word: to an owner only their own actions (AFC-129). */
export async function exportSheet(ctx: RequestContext, globalId: string, goes: Destination): Promise<Exported> {
  const paper = await reading(ctx, async (tx) => {
    const meeting = await findMeeting(tx, globalId);
    if (!meeting || !seesPapers(tx.ctx, meeting)) return null;
    const actions = await readSheet(tx, meeting.id);
    const entryIds = actions.map(({ entryId }) => entryId);
    const cover = await takeOut(tx, { meeting, what: "Action sheet", act: "meeting", entryIds, goes });
    return "code" in cover ? cover : { ...cover, actions };
  });
  if (paper === null || "code" in paper) return paper;
  return { name: `panel-${paper.heldOn}-action-sheet.docx`, content: await sheetWord(paper) };
}

async function findMeeting(tx: Tx, globalId: string): Promise<Meeting | null> {
  return await findGiven(tx, Meeting, globalId);
}

/** Checks where it goes, and leaves who took which children's words out: in the sharing log and among the reads (AFC-132). */
async function takeOut(
  tx: Tx,
  taken: { meeting: Meeting; what: string; act: "minutes" | "meeting"; entryIds: readonly string[]; goes: Destination },
): Promise<Cover | UserError> {
  const { meeting, act, entryIds } = taken;
  const chosen = await findAgreement(tx, taken.goes, { meetingId: meeting.id, entryIds: [...new Set(entryIds)] });
  if ("error" in chosen) return chosen.error;
  const { agreement } = chosen;
  const title = `${taken.what} of the ${panelOf(tx.ctx.pack).name}, ${fullDay(meeting.heldOn)}`;
  await recordSharing(tx, { form: SharingForm.WORD, what: title, meetingId: meeting.id, entryIds, agreement });
  recordExport(tx, { act, entity: "Meeting", entityId: meeting.id, count: new Set(entryIds).size, what: title });
  return { title, notice: noticeLines(tx.ctx.pack, agreement), heldOn: meeting.heldOn };
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
