import { createHash } from "node:crypto";
import {
  type AttendanceState,
  approvesMinutes,
  MeetingSight,
  MeetingState,
  MinutesState,
  may,
  meetingSight,
} from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import { type RequestContext, requireViewer, type ViewerContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading, readingAlone } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { readHiddenWords } from "../register/index.js";
import { withoutHidden } from "./kept-lines.js";
import { Minutes, MinutesCorrection, MinutesSection } from "./minutes.entities.js";

/** Minutes with how the chair's seat was filled, on which it rests who reads and approves them. */
export type HeldMinutes = Minutes & {
  holderId: string | null;
  chairState: AttendanceState | null;
  alternateId: string | null;
};

/** Minutes with the chair's seat. `rest` is conditions on alias x; $1 is the authority. */
export async function readMinutes(tx: Tx, rest: string, values: readonly unknown[]): Promise<HeldMinutes[]> {
  return await tx.rows<HeldMinutes>(
    `SELECT ${columnsOf(tx.ctx.db, Minutes, "x")}, c.person_id AS "holderId", c.state AS "chairState", c.alternate_id AS "alternateId"
     FROM minutes x LEFT JOIN LATERAL (
       SELECT t.person_id, t.state, t.alternate_id FROM attendance t
       JOIN seat s ON s.authority_id = t.authority_id AND s.id = t.seat_id AND s.is_chair
       WHERE t.authority_id = x.authority_id AND t.meeting_id = x.meeting_id ORDER BY s.number LIMIT 1) c ON true
     WHERE x.authority_id = $1${rest}`,
    [tx.viewer.authorityId, ...values],
  );
}

/** Says whether the viewer approves these minutes: the chair, or the alternate who chaired that meeting (Q48). */
export function isChairOf(viewer: ViewerContext, minutes: HeldMinutes): boolean {
  const { holderId, chairState: state, alternateId } = minutes;
  return approvesMinutes(viewer, { holderId, state, alternateId });
}

/** Says whether the viewer may read them: those who keep them always, the panel once they are published. */
export function seesMinutes(viewer: ViewerContext, minutes: HeldMinutes): boolean {
  if (may(viewer.roles, "editMinutes") || isChairOf(viewer, minutes)) return true;
  const sight = meetingSight(viewer, { id: minutes.meetingId, state: MeetingState.CLOSED });
  return minutes.state === MinutesState.PUBLISHED && sight === MeetingSight.PAPERS;
}

/** The minutes of each meeting that the viewer may read; null for the others. */
export async function minutesOfMeetings(ctx: RequestContext, ids: readonly string[]): Promise<(HeldMinutes | null)[]> {
  const rows = await reading(ctx, (tx) => readMinutes(tx, " AND x.meeting_id = ANY($2)", [ids]));
  const seen = rows.filter((row) => seesMinutes(requireViewer(ctx), row));
  return inOrder(ids, seen, (row) => row.meetingId);
}

/** Minutes by id that the viewer may read; null for the others. */
export async function minutesById(ctx: RequestContext, ids: readonly string[]): Promise<(HeldMinutes | null)[]> {
  const rows = await reading(ctx, (tx) => readMinutes(tx, " AND x.id = ANY($2)", [ids]));
  const seen = rows.filter((row) => seesMinutes(requireViewer(ctx), row));
  return inOrder(ids, seen, (row) => row.id);
}

/** The minutes of one meeting, with a trace of having been read; null when there are none in sight. */
export async function readMinutesOf(ctx: RequestContext, meetingId: string): Promise<HeldMinutes | null> {
  return await reading(ctx, async (tx) => {
    const [row] = await readMinutes(tx, " AND x.meeting_id = $2", [meetingId]);
    if (!row || !seesMinutes(tx.viewer, row)) return null;
    recordRead(tx, { act: "minutes", entity: "Minutes", entityId: row.id });
    return row;
  });
}

/** The sections of minutes, in order, as the viewer may see them: lines about a hidden child are left out. */
export async function readSections(tx: Tx, minutesIds: readonly string[]): Promise<MinutesSection[]> {
  return withoutHidden(await readWholeSections(tx, minutesIds), await readHiddenWords(tx));
}

/** The sections of minutes, in order, with every line that the wall lets through. */
export async function readWholeSections(tx: Tx, minutesIds: readonly string[]): Promise<MinutesSection[]> {
  return await tx.rows<MinutesSection>(
    `SELECT ${columnsOf(tx.ctx.db, MinutesSection, "s")} FROM minutes_section s
     WHERE s.authority_id = $1 AND s.minutes_id = ANY($2) ORDER BY s.position`,
    [tx.viewer.authorityId, minutesIds],
  );
}

/** The sections of each minutes, as a batch. */
export async function sectionsOfMinutes(ctx: RequestContext, ids: readonly string[]): Promise<MinutesSection[][]> {
  return grouped(ids, await readingAlone(ctx, (tx) => readSections(tx, ids)), (row) => row.minutesId);
}

/** Sections by id. */
export async function sectionsById(ctx: RequestContext, ids: readonly string[]): Promise<(MinutesSection | null)[]> {
  const rows = await readingAlone(ctx, async (tx) => {
    const sections = await tx.rows<MinutesSection>(
      `SELECT ${columnsOf(ctx.db, MinutesSection, "s")} FROM minutes_section s WHERE s.authority_id = $1 AND s.id = ANY($2)`,
      [tx.viewer.authorityId, ids],
    );
    return withoutHidden(sections, await readHiddenWords(tx));
  });
  return inOrder(ids, rows, (row) => row.id);
}

/** The corrections appended to each section, oldest first. */
export async function correctionsOfSections(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<MinutesCorrection[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<MinutesCorrection>(
      `SELECT ${columnsOf(ctx.db, MinutesCorrection, "k")} FROM minutes_correction k
       WHERE k.authority_id = $1 AND k.section_id = ANY($2) ORDER BY k.made_at, k.id`,
      [tx.viewer.authorityId, ids],
    ),
  );
  return grouped(ids, rows, (row) => row.sectionId);
}

/** What a section says: what somebody wrote, or else what was made from the record. */
export function textOf(section: Pick<MinutesSection, "generatedText" | "editedText">): string {
  return section.editedText ?? section.generatedText;
}

/** The fingerprint of each minutes as they stand, of the whole of them, whoever asks. */
export async function fingerprintsOfMinutes(ctx: RequestContext, ids: readonly string[]): Promise<string[]> {
  const sections = await readingAlone(ctx, (tx) => tx.asRegister(() => readWholeSections(tx, ids)));
  return grouped(ids, sections, (row) => row.minutesId).map(fingerprintOf);
}

/** The fingerprint of minutes: of every section's part, heading and text, in order. Corrections stand outside it. */
export function fingerprintOf(sections: readonly MinutesSection[]): string {
  const said = sections.map((section) => [section.kind, section.part, section.heading, textOf(section)]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
