import { decidePublishingMinutes, MinutesState, NoticeKind } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { minutesChange } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { seatHolders, tellInDigest } from "../mail/index.js";
import { findMinutes, type MinutesRefs } from "./find-minutes.js";
import { Minutes } from "./minutes.entities.js";
import { fingerprintOf, readWholeSections } from "./minutes.reading.js";
import type { PublishMinutesInput } from "./minutes.types.js";

/** Publishes approved minutes: locks them, keeps the fingerprint of their text, and tells the seats in the day's digest. */
export async function publishMinutes(ctx: RequestContext, input: PublishMinutesInput): Promise<Written<MinutesRefs>> {
  return await inTransaction<MinutesRefs>(ctx, "publishMinutes", input, async (tx) => {
    const minutes = await findMinutes(tx, input.minutesId);
    if (!minutes) return refused(notFound("minutesId"));
    const refs = { minutesId: minutes.id };
    const decision = decidePublishingMinutes(minutes.state);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const hash = fingerprintOf(await tx.asRegister(() => readWholeSections(tx, [minutes.id])));
    const values = { state: MinutesState.PUBLISHED, publishedBy: tx.viewer.personId, publishedAt: ctx.now, hash };
    if (!(await tx.patch(Minutes, minutes.id, input.version, values))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "publishMinutes",
      entity: "Minutes",
      entityId: minutes.id,
      changes: [
        ...minutesChange(minutes.state, MinutesState.PUBLISHED),
        { field: "hash", label: "Fingerprint of the text", before: null, after: hash },
      ],
    });
    const told = { kind: NoticeKind.MINUTES_PUBLISHED, entity: "Meeting" as const, entityId: minutes.meetingId };
    await tellInDigest(tx, await seatHolders(tx), told);
    return refs;
  });
}
