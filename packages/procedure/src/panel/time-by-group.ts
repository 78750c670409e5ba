import type { AgendaItemState, ReferralGroup } from "../codes.js";
import type { PanelRule } from "../pack/pack.js";
import { GROUPS_IN_ORDER, isSettled, minutesPlanned, type OrderableItem, orderAgenda } from "./agenda.js";

/** What the time of a group needs to know of one of its items. */
export interface TimedItem extends OrderableItem {
  readonly state: AgendaItemState;
  readonly secondsSpent: number;
}

/** How a group stands in the meeting: its time against the plan, and how many of its children are settled. */
export interface GroupTime {
  /** Null for the children who have no group yet. */
  readonly group: ReferralGroup | null;
  readonly minutesPlanned: number;
  /** Whole minutes. */
  readonly minutesSpent: number;
  readonly items: number;
  readonly settled: number;
}

/** The time each group was given and has taken, in the order in which the panel takes them (AFC-110). */
export function timeByGroup(
  items: readonly TimedItem[],
  rule: Pick<PanelRule, "minutes" | "mostTime">,
): readonly GroupTime[] {
  const groups = orderAgenda(items);
  const planned = minutesPlanned(countsOf(items), rule);
  return groups.map(({ group, items: taken }) => ({
    group,
    minutesPlanned: group === null ? 0 : planned[group],
    minutesSpent: Math.floor(taken.reduce((sum, item) => sum + item.secondsSpent, 0) / 60),
    items: taken.length,
    settled: taken.filter(({ state }) => isSettled(state)).length,
  }));
}

/** How many children each of the three groups has. */
export function countsOf(items: readonly OrderableItem[]): Record<ReferralGroup, number> {
  const counts = { ON_ROLL_NOT_ATTENDING: 0, NOT_ON_ROLL_HARD_TO_PLACE: 0, CONCERNS_OR_RISK_OF_BREAKDOWN: 0 };
  for (const group of GROUPS_IN_ORDER) counts[group] = items.filter((item) => item.group === group).length;
  return counts;
}
