import { AgendaItemState, DecisionBasis, type Dissent, decideDecision } from "@rome/procedure";
import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import type { Meeting } from "../meetings/index.js";
import { Service } from "../people/index.js";
import type { RecordDecisionInput } from "./agenda.inputs.js";
import type { AgendaItem } from "./agenda-item.entity.js";
import { dissentsOf, readSeatsAtDecision, type SeatAtDecision } from "./decision-parts.js";

/** What was decided, as it is kept on the item, and what follows from it. */
export interface Decided {
  service: Service;
  dissents: readonly Dissent[];
  seats: readonly SeatAtDecision[];
  values: ReturnType<typeof valuesOf>;
}

/** What the panel may decide so, or why it may not. */
export async function readDecided(
  tx: Tx,
  input: RecordDecisionInput,
  { item, meeting }: { item: AgendaItem; meeting: Meeting },
): Promise<Decided | UserError> {
  const service = await findGiven(tx, Service, input.leadServiceId);
  if (input.leadServiceId && !service) return notFound("leadServiceId");
  const dissents = dissentsOf(input.dissents);
  const seats = await readSeatsAtDecision(tx, meeting.id);
  const decision = decideDecision({
    meetingState: meeting.state,
    itemState: item.state,
    text: input.text,
    hasLeadService: service !== null,
    basis: basisOf(input),
    dissents,
    attendance: seats,
  });
  if (!decision.allowed) return refusedBy(decision.rule, fieldOf(decision.rule));
  const wrong = whatIsWrong(input, meeting);
  if (wrong) return wrong;
  if (!service) throw new Error("A decision was allowed without a lead service");
  return { service, dissents, seats, values: valuesOf(tx, input, service) };
}

function basisOf(input: RecordDecisionInput): DecisionBasis {
  return input.basis ?? DecisionBasis.CONSENSUS;
}

function valuesOf(tx: Tx, input: RecordDecisionInput, service: Service) {
  return {
    state: AgendaItemState.DISCUSSED,
    deferredReason: null,
    decisionText: input.text.trim(),
    decisionBasis: basisOf(input),
    decisionGroup: input.group ?? null,
    leadServiceId: service.id,
    pathways: [...new Set(input.pathways ?? [])],
    reviewOn: input.reviewOn ?? null,
    vulnerability: trimmed(input.vulnerability) ?? null,
    decidedBy: tx.viewer.personId,
    decidedAt: tx.ctx.now,
  };
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
