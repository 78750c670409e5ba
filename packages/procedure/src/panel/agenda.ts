import { AgendaItemKind, AgendaItemState, EntryStatus, MeetingState, ReferralGroup } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { PanelRule } from "../pack/pack.js";
import { isOnRegister } from "../register/entry.js";
import { isPrepared } from "./scheduling.js";

/** The three groups in the order in which the panel considers them (AFC-71, AFC-110). */
export const GROUPS_IN_ORDER: readonly ReferralGroup[] = [
  ReferralGroup.ON_ROLL_NOT_ATTENDING,
  ReferralGroup.NOT_ON_ROLL_HARD_TO_PLACE,
  ReferralGroup.CONCERNS_OR_RISK_OF_BREAKDOWN,
];

/** What puts a child on a draft agenda. */
export interface AgendaFacts {
  readonly status: EntryStatus;
  readonly wasEverDiscussed: boolean;
  readonly deferredAtPrevious: boolean;
  readonly reviewOn: PlainDate | null;
  readonly removalProposed: boolean;
  /** Due back from another panel by this meeting, or back and not discussed since (L17). */
  readonly isBackFromBoard: boolean;
  readonly heldOn: PlainDate;
}

/** Why a child belongs on the draft agenda of a meeting, or null when nothing calls for it (AFC-67, AFC-106). */
export function agendaKind(facts: AgendaFacts): AgendaItemKind | null {
  if (!isOnRegister(facts.status)) return null;
  if (facts.removalProposed) return AgendaItemKind.REMOVAL;
  if (facts.deferredAtPrevious) return AgendaItemKind.CARRIED;
  if (facts.status === EntryStatus.ADDED && !facts.wasEverDiscussed) return AgendaItemKind.NEW;
  if (facts.isBackFromBoard) return AgendaItemKind.REVIEW;
  return facts.reviewOn !== null && facts.reviewOn <= facts.heldOn ? AgendaItemKind.REVIEW : null;
}

/** What ordering an agenda needs to know of an item. */
export interface OrderableItem {
  readonly group: ReferralGroup | null;
  readonly position: number;
}

/** The items of one group in the order in which they are taken; a child without a group comes last, under null. */
export interface AgendaGroupItems<Item> {
  readonly group: ReferralGroup | null;
  readonly items: readonly Item[];
}

/** Puts an agenda's items into the three groups, 1 to 3, each by the position business support gave it (AFC-110). */
export function orderAgenda<Item extends OrderableItem>(items: readonly Item[]): readonly AgendaGroupItems<Item>[] {
  const of = (group: ReferralGroup | null) => ({
    group,
    items: items.filter((item) => item.group === group).toSorted((one, other) => one.position - other.position),
  });
  const ungrouped = of(null);
  return [...GROUPS_IN_ORDER.map(of), ...(ungrouped.items.length > 0 ? [ungrouped] : [])];
}

/** Minutes planned for each group: most of the time for the pack's group, the rest by number of children (AFC-110). */
export function minutesPlanned(
  counts: Readonly<Record<ReferralGroup, number>>,
  rule: Pick<PanelRule, "minutes" | "mostTime">,
): Record<ReferralGroup, number> {
  const main = rule.mostTime.group;
  const [first, second] = GROUPS_IN_ORDER.filter((group) => group !== main);
  const firstCount = first === undefined ? 0 : counts[first];
  const others = firstCount + (second === undefined ? 0 : counts[second]);
  const percent = others === 0 ? 100 : rule.mostTime.percent;
  const forMain = counts[main] === 0 ? 0 : Math.ceil((rule.minutes * percent) / 100);
  const rest = others === 0 ? 0 : rule.minutes - forMain;
  const forFirst = others === 0 ? 0 : Math.round((rest * firstCount) / others);
  const minutes = { ON_ROLL_NOT_ATTENDING: 0, NOT_ON_ROLL_HARD_TO_PLACE: 0, CONCERNS_OR_RISK_OF_BREAKDOWN: 0 };
  minutes[main] = forMain;
  if (first !== undefined) minutes[first] = forFirst;
  if (second !== undefined) minutes[second] = rest - forFirst;
  return minutes;
}

/** Says whether the panel is done with an item: decided (AFC-108), or deferred to the next meeting (AFC-106). */
export function isSettled(state: AgendaItemState): boolean {
  return state === AgendaItemState.DISCUSSED || state === AgendaItemState.DEFERRED;
}

/** What adding a child to an agenda by hand rests on. */
export interface AgendaAdditionFacts {
  readonly meetingState: MeetingState;
  readonly entryStatus: EntryStatus;
  readonly isOnAgenda: boolean;
  /** The person adding the child is the chair, or the chair's agreement is on record. */
  readonly agreedByChair: boolean;
}

/** Decides whether a child may be added; once circulated only with the chair's agreement (AFC-121, Q22). */
export function decideAgendaAddition(facts: AgendaAdditionFacts): Decision {
  const { meetingState } = facts;
  if (meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  if (meetingState === MeetingState.CANCELLED) return refuse("TRANSITION_NOT_ALLOWED");
  if (!isOnRegister(facts.entryStatus)) return refuse("ENTRY_NOT_EDITABLE");
  if (facts.isOnAgenda) return refuse("ITEM_ALREADY_ON_AGENDA");
  return isLateAddition(meetingState) && !facts.agreedByChair ? refuse("LATE_ITEM_NEEDS_CHAIR") : allow;
}

/** Decides whether an item may be moved or taken off: only while the agenda is being prepared (AFC-121). */
export function decideAgendaChange(meetingState: MeetingState): Decision {
  if (meetingState === MeetingState.CLOSED) return refuse("MEETING_CLOSED_IS_LOCKED");
  return isPrepared(meetingState) ? allow : refuse("TRANSITION_NOT_ALLOWED");
}

/** Says whether an item that joins an agenda now is late: once the agenda has been circulated, for good (Q22). */
export function isLateAddition(meetingState: MeetingState): boolean {
  return meetingState === MeetingState.CIRCULATED || meetingState === MeetingState.IN_SESSION;
}
