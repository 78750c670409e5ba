import {
  AgendaItemKind,
  AgendaItemState,
  DecisionBasis,
  type Dissent,
  decideDecision,
  EntryStatus,
  isOnRegister,
} from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, invalid, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { openDecidedReferrals } from "../boards/index.js";
import type { Meeting } from "../meetings/index.js";
import { Seat, Service } from "../people/index.js";
import { RegisterEntry } from "../register/index.js";
import type { RecordDecisionInput } from "./agenda.inputs.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { dissentsOf, keepDissents, readSeatsAtDecision } from "./decision-parts.js";
import { findItem, type ItemRefs } from "./find-item.js";
import { settleReferral } from "./referral-on-agenda.js";
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
    const service = await findGiven(tx, Service, input.leadServiceId);
    if (input.leadServiceId && !service) return refused(notFound("leadServiceId"), refs);
    const basis = input.basis ?? DecisionBasis.CONSENSUS;
    const dissents = dissentsOf(input.dissents);
    const seats = await readSeatsAtDecision(tx, meeting.id);
    const decision = decideDecision({
      meetingState: meeting.state,
      itemState: item.state,
      text: input.text,
      hasLeadService: service !== null,
      basis,
      dissents,
      attendance: seats,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule)), refs);
    const wrong = whatIsWrong(input, meeting);
    if (wrong) return refused(wrong, refs);
    if (!service) throw new Error("A decision was allowed without a lead service");
    const values = {
      state: AgendaItemState.DISCUSSED,
      deferredReason: null,
      decisionText: input.text.trim(),
      decisionBasis: basis,
      decisionGroup: input.group ?? null,
      leadServiceId: service.id,
      pathways: [...new Set(input.pathways ?? [])],
      reviewOn: input.reviewOn ?? null,
      vulnerability: trimmed(input.vulnerability) ?? null,
      decidedBy: tx.viewer.personId,
      decidedAt: ctx.now,
    };
    if (!(await tx.patch(AgendaItem, item.id, input.version, values))) return refused(conflict(), refs);
    await keepDissents(tx, item.id, dissents, seats);
    const isTakenBack = item.state === AgendaItemState.DEFERRED && item.kind === AgendaItemKind.REMOVAL;
    if (isTakenBack) await putRemovalOn(tx, meeting.id, item.entryId);
    await followOnEntry(tx, item.entryId, meeting, input, service);
    await recordWrite(tx, {
      act: "recordDecision",
      entity: "RegisterEntry",
      entityId: item.entryId,
      entryId: item.entryId,
      changes: await inWords(tx, values.decisionText, service, basis, dissents),
    });
    await settleReferral(tx, meeting.id, item.entryId, values.pathways);
    const unsent = await openDecidedReferrals(tx, values.pathways, {
      entryId: item.entryId,
      meetingId: meeting.id,
      reason: values.decisionText,
      returnOn: input.pathwaysReturnOn ?? null,
    });
    if (unsent) return refused(refusedBy(unsent.rule, "pathways"), refs);
    return refs;
  });
}

function fieldOf(rule: string): string | undefined {
  if (rule === "DECISION_NEEDS_TEXT") return "text";
  if (rule === "CHAIR_DECISION_NEEDS_CHAIR") return "basis";
  if (rule.startsWith("DISSENT_")) return "dissents";
  return rule === "DECISION_NEEDS_LEAD_SERVICE" ? "leadServiceId" : undefined;
}

function whatIsWrong(input: RecordDecisionInput, meeting: Meeting) {
  if (input.reviewOn && input.reviewOn <= meeting.heldOn)
    return invalid("reviewOn", "Choose a review day after this meeting.");
  const dissents = (input.dissents ?? []).map(({ words }) => words).join(" ");
  return tooLong({ text: input.text, vulnerability: input.vulnerability, dissents }, LONG_TEXT);
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
    await tx.patchHeld(RegisterEntry, entry, {
      leadServiceId: service.id,
      referralGroup: input.group ?? entry.referralGroup,
      status: entry.status === EntryStatus.ADDED ? EntryStatus.ACTIVE : entry.status,
      lastDiscussedOn: meeting.heldOn,
      lastDiscussedMeetingId: meeting.id,
      reviewOn: input.reviewOn ?? null,
    });
  }
}

/** The decision as the child's timeline tells it: what, who leads, how it was come to and who did not agree. */
async function inWords(
  tx: Tx,
  text: string,
  service: Service,
  basis: DecisionBasis,
  dissents: readonly Dissent[],
): Promise<FieldChange[]> {
  const change = (field: string, label: string, after: string) => ({ field, label, before: null, after });
  const words = [change("decision", "The panel decided", text), change("leadService", "Lead service", service.name)];
  if (basis === DecisionBasis.CHAIR) words.push(change("basis", "How", "The chair decided"));
  for (const dissent of dissents) {
    const seat = await tx.find(Seat, { id: dissent.seatId });
    words.push(change("dissent", `Did not agree: ${seat?.title ?? "a seat"}`, dissent.words));
  }
  return words;
}
