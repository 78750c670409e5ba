import { decideAlternate, keepsRegister, mayNameAlternate } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { addPerson, Person } from "../people/index.js";
import { Attendance } from "./attendance.entity.js";
import type { NameAlternateInput } from "./attendance.types.js";
import { type AttendanceRefs, findActivePerson, findSeatAtMeeting } from "./seat-at-meeting.js";
import { tellAlternate, tellReplaced } from "./tell-alternate.js";

/** Names who attends for a seat at one meeting: its holder does, or whoever keeps the register (AFC-126). */
export async function nameAlternate(ctx: RequestContext, input: NameAlternateInput): Promise<Written<AttendanceRefs>> {
  return await inTransaction<AttendanceRefs>(ctx, "nameAlternate", input, async (tx) => {
    const found = await findSeatAtMeeting(tx, input);
    if (found instanceof Refused) return found;
    const { meeting, seat, line, lines, refs, seatHolderIds } = found;
    if (!mayNameAlternate(tx.viewer, { holderPersonId: found.holderId }))
      return refused(refusedBy("NOT_PERMITTED"), refs);
    const alternate = await findOrAdd(tx, input);
    if ("code" in alternate) return refused(alternate, refs);
    const others = lines.filter((one) => one.seatId !== seat.id);
    const decision = decideAlternate({
      meetingState: meeting.state,
      alternateId: alternate.id,
      seatHolderIds,
      otherAlternateIds: others.flatMap((one) => one.alternateId ?? []),
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "personId"), refs);
    const values = { alternateId: alternate.id, personId: found.holderId };
    if (line && !(await tx.patch(Attendance, line.id, line.version, values))) return refused(conflict(), refs);
    const attendanceId =
      line?.id ?? (await tx.insert(Attendance, { meetingId: meeting.id, seatId: seat.id, ...values }));
    const replaced = line?.alternateId ? await tx.find(Person, { id: line.alternateId }) : null;
    await recordWrite(tx, {
      act: "nameAlternate",
      entity: "Attendance",
      entityId: attendanceId,
      changes: changeOf("alternate", `Alternate for ${seat.title}`, replaced?.name, alternate.name),
    });
    if (alternate.id !== line?.alternateId) {
      await tellAlternate(tx, alternate.id, seat, meeting);
      if (line?.alternateId) await tellReplaced(tx, line.alternateId, seat, meeting);
    }
    return { ...refs, attendanceId };
  });
}

/** Somebody who works here, or somebody new, whom only business support and the strategic lead may add (Q41). */
async function findOrAdd(tx: Tx, input: NameAlternateInput): Promise<Person | UserError> {
  if (input.newPerson && !keepsRegister(tx.viewer.roles)) return refusedBy("NOT_PERMITTED", "newPerson");
  if (input.newPerson) return await addPerson(tx, input.newPerson, []);
  if (!input.personId) return invalid("personId", "Choose who attends, or enter somebody new.");
  return (await findActivePerson(tx, input.personId)) ?? notFound("personId");
}
