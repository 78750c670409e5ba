import { Role, Unit } from "../codes.js";
import type { ProcedurePack } from "../pack/pack.js";

/** A date of the panel as a row among the clocks; its number stands in the pack's panel rule only. */
export interface PanelClock {
  readonly id: string;
  readonly title: string;
  readonly obligation: string;
  /** Counted back from the day of the panel, or forward from it. */
  readonly direction: "BEFORE" | "AFTER";
  readonly amount: number;
  readonly unit: Unit;
  readonly owner: Role;
  readonly source: string;
}

/** The panel's own dates: agenda, register, rhythm and feedback (requirements E3, AFC-K7 to AFC-K10); none without a panel. */
export function panelClocks({ panel, sources }: Pick<ProcedurePack, "panel" | "sources">): readonly PanelClock[] {
  if (panel === null) return [];
  const source = (key: string) => sources[`panel.${key}`]?.source ?? "";
  return [
    {
      id: "PANEL-AGENDA",
      title: "Agenda goes out",
      obligation: "Send the agenda before the day of the panel.",
      direction: "BEFORE",
      amount: panel.agendaWorkingDaysAhead,
      unit: Unit.WORKING_DAY,
      owner: Role.REGISTER_ADMIN,
      source: source("agendaWorkingDaysAhead"),
    },
    {
      id: "PANEL-REGISTER",
      title: "Register goes out again",
      obligation: "Send the register ahead of the panel; on a non-working day, the working day before.",
      direction: "BEFORE",
      amount: panel.registerDaysAhead,
      unit: Unit.CALENDAR_DAY,
      owner: Role.REGISTER_ADMIN,
      source: source("registerDaysAhead"),
    },
    {
      id: "PANEL-RHYTHM",
      title: "Next panel",
      obligation: "Hold the next panel.",
      direction: "AFTER",
      amount: panel.rhythmDays,
      unit: Unit.CALENDAR_DAY,
      owner: Role.STRATEGIC_LEAD,
      source: source("rhythmDays"),
    },
    {
      id: "PANEL-FEEDBACK",
      title: "Feedback on actions",
      obligation: "Say at the next panel what came of each action that was agreed.",
      direction: "AFTER",
      amount: 1,
      unit: Unit.MEETING,
      owner: Role.SERVICE_STAFF,
      source: source("rhythmDays"),
    },
  ];
}
