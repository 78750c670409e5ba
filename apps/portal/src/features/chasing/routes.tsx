import type { RouteObject } from "react-router";

/** Chasing updates before a panel: how each service stands, reminders, and services with nothing to report. */
export const routes: RouteObject[] = [
  { path: "meetings/:id/updates", lazy: async () => ({ Component: (await import("./UpdatesPage.js")).UpdatesPage }) },
  {
    path: "meetings/:id/updates/remind",
    lazy: async () => ({ Component: (await import("./RemindPage.js")).RemindPage }),
  },
  {
    path: "meetings/:id/updates/:serviceId/nothing",
    lazy: async () => ({ Component: (await import("./NothingToReportPage.js")).NothingToReportPage }),
  },
];
