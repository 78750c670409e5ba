import { MeetingState } from "../codes.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { PanelRule } from "../pack/pack.js";
import type { RuleCode } from "../rules.js";
import { minutesPlanned, type OrderableItem, orderAgenda } from "./agenda.js";
import { countsOf } from "./time-by-group.js";

/** What inviting a guest rests on. */
export interface GuestFacts {
  readonly meetingState: MeetingState;
  readonly personId: string;
  readonly reason: string;
  /** The items chosen. */
  readonly itemIds: readonly string[];
  /** The items the person is invited for already. */
  readonly invitedFor: readonly string[];
  /** The people who see the whole meeting: holders of seats, and the alternates named for it. */
  readonly seatedIds: readonly string[];
}

/** Decides whether somebody may be invited to a meeting, for named items only (AFC-128). */
export function decideGuest(facts: GuestFacts): Decision {
  const closed = whyNotNow(facts.meetingState);
  if (closed) return refuse(closed);
  if (facts.itemIds.length === 0) return refuse("GUEST_NEEDS_ITEM");
  if (facts.seatedIds.includes(facts.personId)) return refuse("GUEST_HAS_SEAT");
  if (facts.itemIds.every((id) => facts.invitedFor.includes(id))) return refuse("GUEST_ALREADY_INVITED");
  return facts.reason.trim() === "" ? refuse("REASON_REQUIRED") : allow;
}

/** Decides whether an invitation may be withdrawn: until the meeting is closed, and once (AFC-128, Q39). */
export function decideWithdrawingGuest(facts: {
  readonly meetingState: MeetingState;
  readonly isWithdrawn: boolean;
}): Decision {
  const closed = whyNotNow(facts.meetingState);
  if (closed) return refuse(closed);
  return facts.isWithdrawn ? refuse("GUEST_WITHDRAWN") : allow;
}

function whyNotNow(meetingState: MeetingState): RuleCode | null {
  if (meetingState === MeetingState.CLOSED) return "MEETING_CLOSED_IS_LOCKED";
  return meetingState === MeetingState.CANCELLED ? "TRANSITION_NOT_ALLOWED" : null;
}

/** Where an item stands on an agenda: its number from the top, and at about what time it is taken. */
export interface ItemPlace {
  readonly itemId: string;
  readonly number: number;
  /** Hours and minutes, like 10:20. */
  readonly aboutAt: string;
}

/** The steps a planned time is rounded to: it is a plan, not a promise. */
const STEP_MINUTES = 5;
const MINUTES_A_DAY = 24 * 60;

/** Number and planned time of every item of an agenda, each group's minutes shared evenly among its items (AFC-110, AFC-128). */
export function itemPlaces(
  startsAt: string,
  items: readonly (OrderableItem & { readonly id: string })[],
  rule: Pick<PanelRule, "minutes" | "mostTime">,
): readonly ItemPlace[] {
  const [hours = 0, minutes = 0] = startsAt.split(":").map(Number);
  let at = hours * 60 + minutes;
  let number = 0;
  const planned = minutesPlanned(countsOf(items), rule);
  return orderAgenda(items).flatMap(({ group, items: taken }) =>
    taken.map(({ id }) => {
      number += 1;
      const place = { itemId: id, number, aboutAt: clockTime(at) };
      at += group ? planned[group] / taken.length : 0;
      return place;
    }),
  );
}

function clockTime(minutes: number): string {
  const rounded = (Math.round(minutes / STEP_MINUTES) * STEP_MINUTES) % MINUTES_A_DAY;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(rounded / 60))}:${two(rounded % 60)}`;
}
