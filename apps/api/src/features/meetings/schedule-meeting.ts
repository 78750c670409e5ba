import { decideScheduling, NoticeKind, type PlainDate } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { tellMeeting } from "../invitations/index.js";
import { Meeting } from "./index.js";
import type { ScheduleMeetingInput } from "./meetings.inputs.js";
import { prepareNextDraft } from "./prepare-next-draft.js";
import { type SittingWords, sittingOf, whatIsWrong } from "./sitting.js";

/** Ids an act on a meeting shows again. */
export type MeetingRefs = { meetingId: string };

/** Plans one meeting; the first one to come gets its draft agenda at once (AFC-105). */
export async function scheduleMeeting(ctx: RequestContext, input: ScheduleMeetingInput): Promise<Written<MeetingRefs>> {
  return await inTransaction<MeetingRefs>(ctx, "scheduleMeeting", input, async (tx) => {
    const wrong = whatIsWrong(input) ?? (await whyNotOn(tx, input.heldOn, null, "heldOn"));
    if (wrong) return refused(wrong);
    const meetingId = await addMeeting(tx, "scheduleMeeting", input.heldOn, input, input.emergency ?? false);
    await prepareNextDraft(tx);
    return { meetingId };
  });
}

/** Why no meeting can be held on a day; null when one can. `besides` is the meeting that is moved. */
export async function whyNotOn(
  tx: Tx,
  heldOn: PlainDate,
  besides: string | null,
  field: string,
): Promise<UserError | null> {
  const taken = await tx.rows<{ heldOn: PlainDate }>(
    `SELECT held_on AS "heldOn" FROM panel_meeting
     WHERE authority_id = $1 AND held_on = $2 AND state <> 'CANCELLED' AND ($3::uuid IS NULL OR id <> $3)`,
    [tx.viewer.authorityId, heldOn, besides],
  );
  const { today, calendar } = tx.ctx;
  const daysTaken = taken.map((meeting) => meeting.heldOn);
  const decision = decideScheduling({ heldOn, today, daysTaken, calendar });
  return decision.allowed ? null : refusedBy(decision.rule, field);
}

/** Adds a meeting and leaves its trace. The day was checked. */
export async function addMeeting(
  tx: Tx,
  act: string,
  heldOn: PlainDate,
  words: SittingWords,
  isEmergency: boolean,
): Promise<string> {
  const id = await tx.insert(Meeting, { heldOn, ...sittingOf(words), isEmergency });
  await recordWrite(tx, {
    act,
    entity: "Meeting",
    entityId: id,
    changes: changeOf("heldOn", "Day of the meeting", null, heldOn),
  });
  const meeting = await tx.find(Meeting, { id });
  if (meeting) await tellMeeting(tx, NoticeKind.MEETING_PLANNED, meeting);
  return id;
}
