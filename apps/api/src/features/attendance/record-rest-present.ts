import { AttendanceState, decideAttendance } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Meeting } from "../meetings/index.js";
import { Attendance } from "./attendance.entity.js";
import { readAttendance } from "./attendance.reading.js";
import type { RecordRestPresentInput } from "./attendance.types.js";

/** Ids the act shows again. */
export type MeetingRefs = { meetingId: string };

/**
 * Records every seat that has no answer yet: its alternate where one was named, else its holder. All seats or none, in
 * one transaction (AFC-126, AFC-127).
 */
export async function recordRestPresent(
  ctx: RequestContext,
  input: RecordRestPresentInput,
): Promise<Written<MeetingRefs>> {
  return await inTransaction<MeetingRefs>(ctx, "recordRestPresent", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused<MeetingRefs>(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const lines = await readAttendance(tx, [meeting.id]);
    const seatHolderIds = lines.flatMap(({ holderId }) => holderId ?? []);
    const meetingState = meeting.state;
    const open = lines.filter(({ state }) => state === null);
    const isOpen = decideAttendance({
      meetingState,
      isChairSeat: false,
      state: AttendanceState.PRESENT,
      alternateId: null,
      namedAlternateId: null,
      seatHolderIds,
    });
    if (!isOpen.allowed) return refused(refusedBy(isOpen.rule, "meetingId"), refs);
    for (const { id: lineId, version, alternateId, holderId, isChair } of open) {
      const state = alternateId ? AttendanceState.ALTERNATE : AttendanceState.PRESENT;
      const decision = decideAttendance({
        meetingState,
        isChairSeat: isChair,
        state,
        alternateId,
        namedAlternateId: alternateId,
        seatHolderIds,
      });
      if (!decision.allowed) return refused(refusedBy(decision.rule, "meetingId"), refs);
      if (!(await tx.patch(Attendance, lineId, version, { state, personId: holderId }))) {
        return refused(conflict("meetingId"), refs);
      }
    }
    const changes = [{ field: "state", label: "Seats recorded as filled", before: null, after: String(open.length) }];
    await recordWrite(tx, { act: "recordRestPresent", entity: "Meeting", entityId: meeting.id, changes });
    return refs;
  });
}
