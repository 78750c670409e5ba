import { decideNilReturn } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { findMeetingAhead, Meeting } from "../meetings/index.js";
import { Service } from "../people/index.js";
import type { RecordNilReturnInput } from "./chasing.types.js";
import { NilReturn } from "./nil-return.entity.js";
import { readNilReturns } from "./nil-returns.reading.js";
import { readServiceFigures } from "./service-figures.js";

/** The meeting a nil return is for. */
export type NilReturnRefs = { meetingId: string };

/**
 * Records that a service has nothing to report this fortnight (AFC-33, Q45). The meeting is locked, so that two
 * people of one service say it once.
 */
export async function recordNilReturn(
  ctx: RequestContext,
  input: RecordNilReturnInput,
): Promise<Written<NilReturnRefs>> {
  return await inTransaction<NilReturnRefs>(ctx, "recordNilReturn", input, async (tx) => {
    const meetingId = fromGlobalId("Meeting", input.meetingId);
    const meeting = meetingId ? await tx.find(Meeting, { id: meetingId }, { lock: true }) : null;
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const serviceId = fromGlobalId("Service", input.serviceId);
    const service = serviceId ? await tx.find(Service, { id: serviceId }) : null;
    if (!service) return refused(notFound("serviceId"), refs);
    const words = trimmed(input.words ?? null);
    const long = tooLong({ words }, LONG_TEXT);
    if (long) return refused(long, refs);
    const figures = (await readServiceFigures(tx)).find((one) => one.serviceId === service.id);
    const decision = decideNilReturn({
      actor: tx.viewer,
      serviceId: service.id,
      seatServiceIds: await readSeatServices(tx),
      isOnPanel: figures?.isOnPanel ?? false,
      meetingState: meeting.state,
      isNextMeeting: (await findMeetingAhead(tx))?.id === meeting.id,
      outstanding: figures?.outstanding ?? 0,
      hasNilReturn: (await readNilReturns(tx, [meeting.id])).some((one) => one.serviceId === service.id),
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "serviceId"), refs);
    const madeBy = tx.viewer.personId;
    const id = await tx.insert(NilReturn, { ...refs, serviceId: service.id, words, madeBy, madeAt: ctx.now });
    await recordWrite(tx, {
      act: "recordNilReturn",
      entity: "NilReturn",
      entityId: id,
      changes: [{ field: "words", label: `Nothing to report: ${service.name}`, before: null, after: words }],
    });
    return refs;
  });
}

/** The services of the seats the viewer holds today. */
export async function readSeatServices(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ serviceId: string }>(
    `SELECT t.service_id AS "serviceId" FROM seat_holding h JOIN seat t ON t.authority_id = h.authority_id AND t.id = h.seat_id
     WHERE h.authority_id = $1 AND h.person_id = $2 AND h.until_on IS NULL AND t.service_id IS NOT NULL`,
    [tx.viewer.authorityId, tx.viewer.personId],
  );
  return rows.map(({ serviceId }) => serviceId);
}
