import {
  countsOf,
  GROUPS_IN_ORDER,
  minutesPlanned,
  orderAgenda,
  type ProcedurePack,
  panelOf,
  type ReferralGroup,
  timeByGroup,
} from "@rome/procedure";
import type { GroupedItem } from "../agenda/index.js";
import type { AgendaGroup, GroupTime } from "./meetings.types.js";

/** An agenda by group, with names and planned minutes; children without a group come last (AFC-110). */
export function groupsOf(items: readonly GroupedItem[], pack: ProcedurePack): AgendaGroup[] {
  const groups = orderAgenda(items);
  const minutes = minutesPlanned(countsOf(items), panelOf(pack));
  return groups.map(({ group, items: taken }) => ({
    ...groupInWords(group, pack),
    items: [...taken],
    minutesPlanned: group ? minutes[group] : 0,
  }));
}

/** The time of each group of an agenda against its plan, with its name (AFC-110). */
export function groupTimesOf(
  items: readonly (GroupedItem & { secondsSpent: number })[],
  pack: ProcedurePack,
): GroupTime[] {
  return timeByGroup(items, panelOf(pack)).map((time) => ({ ...time, ...groupInWords(time.group, pack) }));
}

function groupInWords(
  group: ReferralGroup | null,
  pack: ProcedurePack,
): { group: ReferralGroup | null; number: number; name: string } {
  const named = pack.groups.find((one) => one.group === group);
  return { group, number: named?.number ?? GROUPS_IN_ORDER.length + 1, name: named?.name ?? "No group yet" };
}
