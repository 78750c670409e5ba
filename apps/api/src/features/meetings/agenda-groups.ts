import {
  GROUPS_IN_ORDER,
  minutesPlanned,
  orderAgenda,
  type ProcedurePack,
  panelOf,
  type ReferralGroup,
} from "@rome/procedure";
import type { GroupedItem } from "../agenda/index.js";
import type { AgendaGroup } from "./meetings.types.js";

/** An agenda by group, with names and planned minutes; children without a group come last (AFC-110). */
export function groupsOf(items: readonly GroupedItem[], pack: ProcedurePack): AgendaGroup[] {
  const groups = orderAgenda(items);
  const count = (group: ReferralGroup) => groups.find((one) => one.group === group)?.items.length ?? 0;
  const minutes = minutesPlanned(
    {
      ON_ROLL_NOT_ATTENDING: count("ON_ROLL_NOT_ATTENDING"),
      NOT_ON_ROLL_HARD_TO_PLACE: count("NOT_ON_ROLL_HARD_TO_PLACE"),
      CONCERNS_OR_RISK_OF_BREAKDOWN: count("CONCERNS_OR_RISK_OF_BREAKDOWN"),
    },
    panelOf(pack),
  );
  return groups.map(({ group, items: taken }) => {
    const named = pack.groups.find((one) => one.group === group);
    return {
      group,
      number: named?.number ?? GROUPS_IN_ORDER.length + 1,
      name: named?.name ?? "No group yet",
      items: [...taken],
      minutesPlanned: group ? minutes[group] : 0,
    };
  });
}
