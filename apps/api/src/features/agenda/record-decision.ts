import { AgendaItemKind, AgendaItemState, decideDecision, EntryStatus, isOnRegister, Pathway } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, invalid, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { Meeting } from "../meetings/index.js";
import { Service } from "../people/index.js";
import { RegisterEntry } from "../register/index.js";
import type { RecordDecisionInput } from "./agenda.inputs.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { findItem, type ItemRefs } from "./find-item.js";
import { putRemovalOn } from "./removal-on-agenda.js";

/**
 * Records what the panel decided about a child, with the lead service (AFC-106, AFC-108). The entry follows at once:
 * its first panel makes it active, and the referral that brought the child gets its outcome.
 */
export async function recordDecision(ctx: RequestContext, input: RecordDecisionInput): Promise<Written<ItemRefs>> {
  return await inTransaction<ItemRefs>(ctx, "recordDecision", input, async (tx) => {
    const found = await findItem(tx, input.itemId);
    if (found instanceof Refused) return found;
    const { item, meeting, refs } = found;
    const serviceId = input.leadServiceId ? fromGlobalId("Service", input.leadServiceId) : null;
    const service = serviceId ? await tx.find(Service, { id: serviceId }) : null;
    if (input.leadServiceId && !service) return refused(notFound("leadServiceId"), refs);
    const decision = decideDecision({
      meetingState: meeting.state,
      itemState: item.state,
      text: input.text,
      hasLeadService: service !== null,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule)), refs);
    const wrong = whatIsWrong(input, meeting);
    if (wrong) return refused(wrong, refs);
    if (!service) throw new Error("A decision was allowed without a lead service");
    const values = {
      state: AgendaItemState.DISCUSSED,
      deferredReason: null,
      decisionText: input.text.trim(),
      decisionGroup: input.group ?? null,
      leadServiceId: service.id,
      pathways: [...new Set(input.pathways ?? [])],
      reviewOn: input.reviewOn ?? null,
      vulnerability: trimmed(input.vulnerability) ?? null,
      decidedBy: tx.viewer.personId,
      decidedAt: ctx.now,
    };
    if (!(await tx.patch(AgendaItem, item.id, input.version, values))) return refused(conflict(), refs);
    const isTakenBack = item.state === AgendaItemState.DEFERRED && item.kind === AgendaItemKind.REMOVAL;
    if (isTakenBack) await putRemovalOn(tx, meeting.id, item.entryId);
    await followOnEntry(tx, item.entryId, meeting, input, service);
    await settleReferral(tx, item.entryId, meeting.id, values.pathways);
    return refs;
  });
}

function fieldOf(rule: string): string | undefined {
  if (rule === "DECISION_NEEDS_TEXT") return "text";
  return rule === "DECISION_NEEDS_LEAD_SERVICE" ? "leadServiceId" : undefined;
}

function whatIsWrong(input: RecordDecisionInput, meeting: Meeting) {
  if (input.reviewOn && input.reviewOn <= meeting.heldOn)
    return invalid("reviewOn", "Choose a review day after this meeting.");
  return tooLong({ text: input.text, vulnerability: input.vulnerability }, LONG_TEXT);
}

/** What the decision says of the entry is kept on it; an entry that left the register meanwhile stays as it is. */
async function followOnEntry(
  tx: Tx,
  entryId: string,
  meeting: Meeting,
  input: RecordDecisionInput,
  service: Service,
): Promise<void> {
  const entry = await tx.find(RegisterEntry, { id: entryId }, { lock: true });
  if (entry && isOnRegister(entry.status)) {
    await tx.patch(RegisterEntry, entry.id, entry.version, {
      leadServiceId: service.id,
      referralGroup: input.group ?? entry.referralGroup,
      status: entry.status === EntryStatus.ADDED ? EntryStatus.ACTIVE : entry.status,
      lastDiscussedOn: meeting.heldOn,
      lastDiscussedMeetingId: meeting.id,
      reviewOn: input.reviewOn ?? null,
    });
  }
  await recordWrite(tx, {
    act: "recordDecision",
    entity: "RegisterEntry",
    entityId: entryId,
    entryId,
    changes: [
      { field: "decision", label: "The panel decided", before: null, after: input.text.trim() },
      { field: "leadService", label: "Lead service", before: null, after: service.name },
    ],
  });
}

/** The referral that brought the child has been considered: registered, or sent on to the first pathway named (AFC-115, AFC-116). */
async function settleReferral(tx: Tx, entryId: string, meetingId: string, pathways: readonly Pathway[]): Promise<void> {
  const order = [Pathway.JOINT_AGENCY, Pathway.FAIR_ACCESS, Pathway.ALTERNATIVE_PROVISION];
  const outcome = order.find((pathway) => pathways.includes(pathway)) ?? "REGISTERED";
  await tx.rows(
    `UPDATE referral SET state = $3, meeting_id = $4, version = version + 1
     WHERE authority_id = $1 AND entry_id = $2 AND state IN ('SUBMITTED', 'SCREENED', 'COLLATED', 'CONSIDERED')`,
    [tx.viewer.authorityId, entryId, outcome, meetingId],
  );
}
