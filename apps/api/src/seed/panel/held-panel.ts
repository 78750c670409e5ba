import { AttendanceState } from "@rome/procedure";
import { agreeAction } from "../../features/actions/agree-action.js";
import { deferAgendaItem } from "../../features/agenda/defer-agenda-item.js";
import { discussItem } from "../../features/agenda/discuss-item.js";
import { recordDecision } from "../../features/agenda/record-decision.js";
import { recordAttendance } from "../../features/attendance/record-attendance.js";
import { recordRestPresent } from "../../features/attendance/record-rest-present.js";
import { closeMeeting } from "../../features/meetings/close-meeting.js";
import { openMeeting } from "../../features/meetings/open-meeting.js";
import { recordRemovalDecision } from "../../features/removals/record-removal-decision.js";
import type { RequestContext } from "../../platform/context.js";
import { done, type Scene } from "../cases/scene.js";
import { findEntry, itemOf, meetingOn, removalOf, seatId, serviceId } from "./found.js";
import type { PanelDays } from "./panel-days.js";
import { DECISIONS, DEFERRED, KEEPER, REMOVED, type ToldDecision } from "./told.js";

const APOLOGIES = { seat: "CAMHS_T3", note: "Away; sent a written update before the meeting." };

/** The panel is held, minuted by business support: an alternate and one apology, decisions, a deferral and a removal. */
export async function tellHeldPanel(scene: Scene, { heldOn }: PanelDays): Promise<void> {
  const at = async (time: string) => await scene.on(KEEPER, heldOn, time);
  const keeper = await at("09:31");
  const { id: meetingId, version } = await meetingOn(keeper, heldOn);
  done(await openMeeting(keeper, { meetingId, version }));
  const { seat, note } = APOLOGIES;
  const away = { meetingId, seatId: await seatId(keeper, seat), state: AttendanceState.APOLOGIES, note };
  done(await recordAttendance(keeper, away));
  done(await recordRestPresent(keeper, { meetingId }));
  for (const told of DECISIONS) await decide(await at(told.at), meetingId, told);
  const deferring = await at(DEFERRED.at);
  const put = await goOnTo(deferring, meetingId, DEFERRED.number);
  done(await deferAgendaItem(deferring, { ...put, reason: DEFERRED.reason }));
  await agreeRemoval(await at(REMOVED.at), meetingId);
  const closing = await at("11:02");
  done(await closeMeeting(closing, { meetingId, version: (await meetingOn(closing, heldOn)).version }));
}

async function goOnTo(ctx: RequestContext, meetingId: string, number: string) {
  const { id: itemId, version } = await itemOf(ctx, number);
  done(await discussItem(ctx, { meetingId, itemId }));
  return { itemId, version };
}

async function decide(ctx: RequestContext, meetingId: string, told: ToldDecision): Promise<void> {
  const item = await goOnTo(ctx, meetingId, told.number);
  const entry = await findEntry(ctx, told.number);
  for (const [text, owner] of told.actions)
    done(
      await agreeAction(ctx, {
        entryId: entry?.id ?? "",
        meetingId,
        text,
        ownerServiceId: await serviceId(ctx, owner),
      }),
    );
  const dissents = [];
  for (const { seat, words } of told.dissents) dissents.push({ seatId: await seatId(ctx, seat), words });
  const { text, basis } = told;
  const leadServiceId = await serviceId(ctx, told.lead);
  done(await recordDecision(ctx, { ...item, text, leadServiceId, basis, dissents }));
}

async function agreeRemoval(ctx: RequestContext, meetingId: string): Promise<void> {
  await goOnTo(ctx, meetingId, REMOVED.number);
  const { id: removalRequestId, version } = await removalOf(ctx, REMOVED.number);
  done(await recordRemovalDecision(ctx, { removalRequestId, version, decision: "AGREED", text: REMOVED.text }));
}
