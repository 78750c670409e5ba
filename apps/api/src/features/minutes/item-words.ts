import {
  AgendaItemState,
  DecisionBasis,
  dayInWords,
  type PlainDate,
  type ProcedurePack,
  RemovalState,
  schoolYear,
} from "@rome/procedure";
import type { ActionRecord, ItemRecord, MeetingRecord, RemovalRecord } from "./record.js";
import { dueWords, tableOf } from "./words.js";

/** The heading of a child's item: reference, name and school year at the meeting. */
export function itemHeading(item: ItemRecord, heldOn: PlainDate): string {
  const year = schoolYear(item.dateOfBirth, heldOn);
  const words = /^\d+$/.test(year) ? `Year ${year}` : year === "R" ? "Reception" : "Nursery";
  return `${item.reference} ${item.lastName.toUpperCase()}, ${item.firstName} (${words})`;
}

/** What the panel decided for a child, on what basis, with whom and by when (AFC-106, AFC-108, AFC-115, AFC-116). */
export function itemText(
  item: ItemRecord,
  record: Pick<MeetingRecord, "actions" | "removals">,
  pack: ProcedurePack,
): string {
  const removals = record.removals.filter(({ entryId }) => entryId === item.entryId);
  const actions = record.actions.filter(({ entryId }) => entryId === item.entryId);
  const group = pack.groups.find((one) => one.group === item.decisionGroup);
  const sent = item.pathways.map((code) => pack.boards.find((one) => one.code === code)?.label ?? code);
  const lines = [
    `Why on the agenda: ${item.why}`,
    item.state === AgendaItemState.DEFERRED && `Put off to the next panel: ${item.deferredReason ?? "no reason given"}`,
    item.decisionText && `Decision: ${item.decisionText}`,
    item.decisionText && item.basis && `How it was decided: ${BASIS[item.basis]}`,
    ...item.dissents.map(({ who, seat, words }) => `Did not agree: ${who} (${seat}): ${words}`),
    item.decisionText && item.leadService && `Lead service: ${item.leadService}`,
    group && `Group from now on: Group ${group.number}, ${group.name}`,
    item.vulnerability && `Vulnerability: ${item.vulnerability}`,
    sent.length > 0 && `Passed to: ${sent.join(", ")}`,
    item.reviewOn && `Comes back from: ${dayInWords(item.reviewOn)}`,
  ].filter((line) => typeof line === "string" && line !== "");
  return [lines.join("\n"), ...removals.map((one) => removalText(one, pack)), actionsText(actions)].join("\n\n");
}

const BASIS: Readonly<Record<DecisionBasis, string>> = {
  [DecisionBasis.CONSENSUS]: "by consensus",
  [DecisionBasis.CHAIR]: "by the chair",
};

const REMOVAL_DECIDED: Readonly<Partial<Record<RemovalState, string>>> = {
  [RemovalState.PANEL_REFUSED]: "refused by the panel",
  [RemovalState.DEFERRED]: "put off to the next panel",
};

function removalText(removal: RemovalRecord, pack: ProcedurePack): string {
  const outcome = pack.removalOutcomes.find(({ code }) => code === removal.outcomeCode)?.label ?? removal.outcomeCode;
  return [
    `Removal from the register: ${REMOVAL_DECIDED[removal.state] ?? "agreed by the panel"}. ${removal.panelDecision ?? ""}`.trim(),
    `Proposed because: ${outcome}. ${removal.reason}`,
    `Present at this decision: ${removal.present.join(", ") || "not recorded"}`,
  ].join("\n");
}

function actionsText(actions: readonly ActionRecord[]): string {
  if (actions.length === 0) return "No action was agreed.";
  return tableOf(
    ["Action", "Owner", "Due"],
    actions.map(({ text, owner, dueOn }) => [text, owner, dueWords(dueOn)]),
  );
}
