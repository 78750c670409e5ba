import type { RouteObject } from "react-router";

/** Dates that fall due, and the duties of the calendar. */
export const routes: RouteObject[] = [
  { path: "deadlines", lazy: async () => ({ Component: (await import("./DeadlinesPage.js")).DeadlinesPage }) },
  { path: "duties", lazy: async () => ({ Component: (await import("./DutiesPage.js")).DutiesPage }) },
  {
    path: "duties/:ruleId/:dueOn",
    lazy: async () => ({ Component: (await import("./RecordDutyPage.js")).RecordDutyPage }),
  },
  {
    path: "enquiries/:reference/deadlines/:ruleId/pause",
    lazy: async () => ({ Component: (await import("./PauseClockPage.js")).PauseClockPage }),
  },
  {
    path: "enquiries/:reference/deadlines/:ruleId/resume",
    lazy: async () => ({ Component: (await import("./ResumeClockPage.js")).ResumeClockPage }),
  },
  {
    path: "enquiries/:reference/deadlines/:ruleId/set-date",
    lazy: async () => ({ Component: (await import("./SetClockDatePage.js")).SetClockDatePage }),
  },
];
