import {
  decideCirculation,
  isAfterRegisterDate,
  isLateToCirculate,
  MeetingState,
  meetingDates,
  panelOf,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { stageChange } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { buildDraft } from "../agenda/index.js";
import { Meeting } from "../meetings/index.js";
import { freezePapers } from "../papers/index.js";
import { Circulation } from "./circulation.entities.js";
import type { CirculateInput } from "./circulation.inputs.js";
import { changedChildren } from "./meeting-changes.js";
import { type TakenSnapshot, takeSnapshot } from "./take-snapshot.js";
import { tellCirculated } from "./tell-circulated.js";

/** The circulation made, and its meeting. */
export type CirculationRefs = { meetingId: string; circulationId: string };

/**
 * Circulates register and agenda at once: freezes the register, names every seat with its holder, and leaves a notice
 * for each; late only with the chair's agreement (AFC-121, AFC-122, AFC-125). Missing only the register's date is a warning.
 * What is frozen is the whole register, whoever presses: each reader is then shown what they may see.
 */
export async function circulate(ctx: RequestContext, input: CirculateInput): Promise<Written<CirculationRefs>> {
  return await inTransaction<CirculationRefs>(ctx, "circulate", input, async (tx) => {
    const meeting = await findGiven(tx, Meeting, input.meetingId, { lock: true });
    if (!meeting) return refused(notFound("meetingId"));
    const held = await tx.find(Circulation, { meetingId: meeting.id });
    const refs = { meetingId: meeting.id, ...(held && { circulationId: held.id }) };
    const dates = meetingDates(meeting.heldOn, ctx.calendar, panelOf(ctx.pack));
    const decision = decideCirculation({
      meetingState: meeting.state,
      hasBeenCirculated: held !== null,
      agendaDueOn: dates.agendaDueOn,
      today: ctx.today,
      lateAgreed: meeting.lateAgreedAt !== null,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    await buildDraft(tx, meeting);
    const state = MeetingState.CIRCULATED;
    if (!(await tx.patch(Meeting, meeting.id, input.version, { state }))) return refused(conflict(), refs);
    const times = {
      isLate: isLateToCirculate(dates, ctx.today),
      isAfterRegisterDate: isAfterRegisterDate(dates, ctx.today),
    };
    const circulationId = await tx.asRegister(() => freeze(tx, meeting, times));
    await tellCirculated(tx, meeting);
    await recordWrite(tx, {
      act: "circulate",
      entity: "Meeting",
      entityId: meeting.id,
      changes: stageChange(meeting.state, state),
    });
    return { meetingId: meeting.id, circulationId };
  });
}

/** Freezes register and papers, the whole of both, and names who they go to. */
async function freeze(
  tx: Tx,
  meeting: Meeting,
  times: Pick<Circulation, "isLate" | "isAfterRegisterDate">,
): Promise<string> {
  const snapshot = await takeSnapshot(tx, meeting.id);
  const circulationId = await tx.insert(Circulation, {
    meetingId: meeting.id,
    snapshotId: snapshot.id,
    madeAt: tx.ctx.now,
    madeBy: tx.viewer.personId,
    ...times,
  });
  await nameRecipients(tx, circulationId);
  await issuePapers(tx, meeting, snapshot);
  return circulationId;
}

/** The papers, frozen with the register they rest on. */
async function issuePapers(tx: Tx, meeting: Meeting, { id, hash, lines }: TakenSnapshot): Promise<void> {
  const changed = await changedChildren(tx, meeting);
  await freezePapers(tx, meeting, {
    snapshot: { id, hash },
    lines,
    changed: changed.map(({ entry, changes }) => ({
      entryId: entry.id,
      reference: entry.reference,
      name: `${entry.child.lastName}, ${entry.child.firstName}`,
      changes,
    })),
  });
}

/** Every seat with its holder now, an empty seat too. */
async function nameRecipients(tx: Tx, circulationId: string): Promise<void> {
  await tx.rows(
    `INSERT INTO circulation_recipient (authority_id, circulation_id, seat_id, person_id)
     SELECT s.authority_id, $2, s.id, h.person_id FROM seat s
     LEFT JOIN seat_holding h ON h.authority_id = s.authority_id AND h.seat_id = s.id AND h.until_on IS NULL
     WHERE s.authority_id = $1`,
    [tx.viewer.authorityId, circulationId],
  );
}
