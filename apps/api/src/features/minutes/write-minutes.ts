import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import type { Meeting } from "../meetings/index.js";
import { Minutes } from "./minutes.entities.js";
import { readRecord } from "./read-record.js";
import { sectionsOf } from "./sections.js";

/** Writes the minutes of a meeting that closes, from what was recorded, in the transaction that closes it (AFC-106, AFC-127). */
export async function writeMinutes(tx: Tx, meeting: Meeting, nextMeetingId: string | null): Promise<void> {
  const next = nextMeetingId
    ? await tx.one<Pick<Meeting, "heldOn" | "startsAt" | "place">>(
        `SELECT held_on AS "heldOn", starts_at AS "startsAt", place FROM panel_meeting WHERE authority_id = $1 AND id = $2`,
        [tx.viewer.authorityId, nextMeetingId],
      )
    : null;
  const sections = sectionsOf(await readRecord(tx, meeting, { closedAt: tx.ctx.now, next }), tx.ctx.pack);
  const minutesId = await tx.insert(Minutes, { meetingId: meeting.id, writtenAt: tx.ctx.now });
  await tx.rows(
    `INSERT INTO minutes_section (authority_id, minutes_id, position, kind, part, heading, entry_id, generated_text)
     SELECT $1, $2, g.position, g.kind, g.part, g.heading, g.entry_id, g.text
     FROM unnest($3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[]) WITH ORDINALITY
       AS g(kind, part, heading, entry_id, text, position)`,
    [
      tx.viewer.authorityId,
      minutesId,
      sections.map(({ kind }) => kind),
      sections.map(({ part }) => part),
      sections.map(({ heading }) => heading),
      sections.map(({ entryId }) => entryId),
      sections.map(({ text }) => text),
    ],
  );
  await recordWrite(tx, {
    act: "closeMeeting",
    entity: "Minutes",
    entityId: minutesId,
    changes: [{ field: "sections", label: "Minutes written, sections", before: null, after: String(sections.length) }],
  });
}
