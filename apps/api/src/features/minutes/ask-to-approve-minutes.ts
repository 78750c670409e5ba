import { chairedAsAlternate, decideAskingApproval, NoticeKind } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { peopleWhoHear, type Recipient, tellInDigest } from "../mail/index.js";
import { findMinutes, type MinutesRefs } from "./find-minutes.js";
import { Minutes } from "./minutes.entities.js";
import type { HeldMinutes } from "./minutes.reading.js";
import type { AskToApproveMinutesInput } from "./minutes.types.js";

/** Asks the chair to approve the minutes: they wait among the chair's decisions, and the day's digest says so. */
export async function askToApproveMinutes(
  ctx: RequestContext,
  input: AskToApproveMinutesInput,
): Promise<Written<MinutesRefs>> {
  return await inTransaction<MinutesRefs>(ctx, "askToApproveMinutes", input, async (tx) => {
    const minutes = await findMinutes(tx, input.minutesId);
    if (!minutes) return refused(notFound("minutesId"));
    const refs = { minutesId: minutes.id };
    const decision = decideAskingApproval(minutes.state);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const values = { askedBy: tx.viewer.personId, askedAt: ctx.now };
    if (!(await tx.patch(Minutes, minutes.id, input.version, values))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "askToApproveMinutes",
      entity: "Minutes",
      entityId: minutes.id,
      changes: [{ field: "asked", label: "Chair asked to approve", before: null, after: "Yes" }],
    });
    const told = { kind: NoticeKind.MINUTES_TO_APPROVE, entity: "Meeting" as const, entityId: minutes.meetingId };
    await tellInDigest(tx, await approversOf(tx, minutes), told);
    return refs;
  });
}

/** The chair, and whoever chaired that meeting as the chair's alternate. */
async function approversOf(tx: Tx, { holderId, chairState, alternateId }: HeldMinutes): Promise<Recipient[]> {
  const chairs = await peopleWhoHear(tx, NoticeKind.MINUTES_TO_APPROVE);
  const seat = { holderId, state: chairState, alternateId };
  const stoodIn = alternateId !== null && chairedAsAlternate(alternateId, seat);
  const isNew = chairs.every(({ personId }) => personId !== alternateId);
  return stoodIn && isNew ? [...chairs, { personId: alternateId }] : chairs;
}
