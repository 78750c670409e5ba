import { AgendaItemKind, AgendaItemState, DecisionBasis, EntryStatus, isOnRegister } from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import { openDecidedReferrals } from "../boards/index.js";
import type { Meeting } from "../meetings/index.js";
import { Seat, type Service } from "../people/index.js";
import { RegisterEntry } from "../register/index.js";
import type { RecordDecisionInput } from "./agenda.inputs.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { type Decided, readDecided } from "./decided.js";
import { keepDissents } from "./decision-parts.js";
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
    const decided = await readDecided(tx, input, found);
    if ("code" in decided) return refused(decided, refs);
    const { service, dissents, seats, values } = decided;
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
      changes: await inWords(tx, decided),
    });
    await settleReferral(tx, meeting.id, item.entryId, values.pathways);
    const unsent = await openDecidedReferrals(tx, values.pathways, {
      entryId: item.entryId,
      meetingId: meeting.id,
      reason: values.decisionText,
      returnOn: input.pathwaysReturnOn ?? null,
    });
    return unsent ? refused(refusedBy(unsent.rule, "pathways"), refs) : refs;
  });
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
async function inWords(tx: Tx, { values, service, dissents }: Decided): Promise<FieldChange[]> {
  const change = (field: string, label: string, after: string) => ({ field, label, before: null, after });
  const words = [
    change("decision", "The panel decided", values.decisionText),
    change("leadService", "Lead service", service.name),
  ];
  if (values.decisionBasis === DecisionBasis.CHAIR) words.push(change("basis", "How", "The chair decided"));
  for (const dissent of dissents) {
    const seat = await tx.find(Seat, { id: dissent.seatId });
    words.push(change("dissent", `Did not agree: ${seat?.title ?? "a seat"}`, dissent.words));
  }
  return words;
}
