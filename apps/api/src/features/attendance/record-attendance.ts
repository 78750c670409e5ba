import { AttendanceState, decideAttendance } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import { CODE_WORDS } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Attendance } from "./attendance.entity.js";
import type { RecordAttendanceInput } from "./attendance.types.js";
import { type AttendanceRefs, findActivePerson, findSeatAtMeeting } from "./seat-at-meeting.js";

/** Records how a seat is filled while the panel sits; only an alternate named before may take the chair (AFC-127, Q48). */
export async function recordAttendance(
  ctx: RequestContext,
  input: RecordAttendanceInput,
): Promise<Written<AttendanceRefs>> {
  return await inTransaction<AttendanceRefs>(ctx, "recordAttendance", input, async (tx) => {
    const found = await findSeatAtMeeting(tx, input);
    if (found instanceof Refused) return found;
    const { meeting, seat, line, refs, seatHolderIds } = found;
    const isByAlternate = input.state === AttendanceState.ALTERNATE;
    const alternate = isByAlternate && input.alternateId ? await findActivePerson(tx, input.alternateId) : null;
    if (isByAlternate && input.alternateId && !alternate) return refused(notFound("alternateId"), refs);
    const alternateId = alternate?.id ?? line?.alternateId ?? null;
    const decision = decideAttendance({
      meetingState: meeting.state,
      isChairSeat: seat.isChair,
      state: input.state,
      alternateId,
      namedAlternateId: line?.alternateId ?? null,
      seatHolderIds,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, isByAlternate ? "alternateId" : "state"), refs);
    const wrong = tooLong({ note: input.note }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const values = {
      state: input.state,
      personId: found.holderId,
      alternateId,
      note: trimmed(input.note) ?? null,
    };
    if (line && !(await tx.patch(Attendance, line.id, line.version, values))) return refused(conflict(), refs);
    const attendanceId =
      line?.id ?? (await tx.insert(Attendance, { meetingId: meeting.id, seatId: seat.id, ...values }));
    await recordWrite(tx, {
      act: "recordAttendance",
      entity: "Attendance",
      entityId: attendanceId,
      changes: changeOf(
        "state",
        seat.title,
        line?.state && CODE_WORDS.attendance[line.state],
        CODE_WORDS.attendance[input.state],
      ),
    });
    return { ...refs, attendanceId };
  });
}
