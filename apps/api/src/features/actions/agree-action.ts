import { ActionState, dayInWords, decideAgreeing } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Meeting } from "../meetings/index.js";
import { RegisterEntry } from "../register/index.js";
import { keepAnswer } from "../worries/index.js";
import { findDue } from "./action-due.js";
import { readAgreed } from "./action-line.js";
import { findOwner } from "./action-owner.js";
import { Action } from "./actions.entities.js";
import type { AgreeActionInput } from "./actions.types.js";

/** Ids that agreeing an action shows. */
export type AgreedRefs = { actionId: string | null; entryId: string; meetingId: string | null };

/** Agrees an action for a child, at a meeting in session or between meetings; without a day it is due at the next meeting. */
export async function agreeAction(ctx: RequestContext, input: AgreeActionInput): Promise<Written<AgreedRefs>> {
  return await inTransaction<AgreedRefs>(ctx, "agreeAction", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (input.meetingId && !meeting) return refused(notFound("meetingId"));
    const agreed = await readAgreed(tx, input);
    const due = "code" in agreed ? agreed : await findDue(tx, agreed, meeting);
    const entry = await findGiven(tx, RegisterEntry, input.entryId, { lock: true });
    if (!entry) return refused(notFound("entryId"));
    const refs = { entryId: entry.id, meetingId: meeting?.id ?? null };
    if ("code" in agreed) return refused(agreed, refs);
    const { text } = agreed;
    const long = tooLong({ text }, LONG_TEXT);
    if (long) return refused(long, refs);
    const owner = await findOwner(tx, agreed);
    if ("code" in owner) return refused(owner, refs);
    const decision = decideAgreeing({
      entryStatus: entry.status,
      meetingState: meeting?.state ?? null,
      text,
      owner,
      dueOn: agreed.dueOn,
      today: ctx.today,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    if ("code" in due) return refused(due, refs);
    const actionId = await tx.insert(Action, {
      entryId: entry.id,
      text,
      ownerServiceId: owner.ownerServiceId,
      ownerPersonId: owner.ownerPersonId,
      ...due,
      agreedMeetingId: meeting?.id ?? null,
      agreedBy: tx.viewer.personId,
      agreedAt: ctx.now,
    });
    const action = { id: actionId, state: ActionState.OPEN, text };
    const answers = input.worry ? await keepAnswer(tx, entry.id, input.worry, { action, noActionBecause: null }) : [];
    if ("code" in answers) return refused(answers, refs);
    await recordWrite(tx, {
      act: "agreeAction",
      entity: "Action",
      entityId: actionId,
      entryId: entry.id,
      changes: [
        { field: "text", label: "Action", before: null, after: text },
        { field: "owner", label: "Owner", before: null, after: owner.words },
        { field: "dueOn", label: "Due", before: null, after: dayInWords(due.dueOn) },
        ...answers.filter(({ field }) => field === "worry"),
      ],
    });
    return { actionId, ...refs };
  });
}
