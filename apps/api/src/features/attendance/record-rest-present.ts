import { AttendanceState, type Decision, decideAttendance } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
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
    const open = lines.filter(({ state }) => state === null);
    // A meeting that takes no attendance says so even where every seat has its answer.
    const isOpen = decidePresence(meeting, null, seatHolderIds);
    if (!isOpen.allowed) return refused(refusedBy(isOpen.rule, "meetingId"), refs);
    for (const line of open) {
      const wrong = await fillSeat(tx, meeting, line, seatHolderIds);
      if (wrong) return refused(wrong, refs);
    }
    const changes = [{ field: "state", label: "Seats recorded as filled", before: null, after: String(open.length) }];
    await recordWrite(tx, { act: "recordRestPresent", entity: "Meeting", entityId: meeting.id, changes });
    return refs;
  });
}

type Line = Awaited<ReturnType<typeof readAttendance>>[number];

/** Whether a seat may be recorded as filled: by its named alternate where there is one, else by its holder. */
function decidePresence(meeting: Meeting, line: Line | null, seatHolderIds: readonly string[]): Decision {
  const alternateId = line?.alternateId ?? null;
  return decideAttendance({
    meetingState: meeting.state,
    isChairSeat: line?.isChair ?? false,
    state: presenceOf(alternateId),
    alternateId,
    namedAlternateId: alternateId,
    seatHolderIds,
  });
}

function presenceOf(alternateId: string | null): AttendanceState {
  return alternateId ? AttendanceState.ALTERNATE : AttendanceState.PRESENT;
}

async function fillSeat(
  tx: Tx,
  meeting: Meeting,
  line: Line,
  seatHolderIds: readonly string[],
): Promise<UserError | null> {
  const decision = decidePresence(meeting, line, seatHolderIds);
  if (!decision.allowed) return refusedBy(decision.rule, "meetingId");
  const state = presenceOf(line.alternateId);
  const isKept = await tx.patch(Attendance, line.id, line.version, { state, personId: line.holderId });
  return isKept ? null : conflict("meetingId");
}
