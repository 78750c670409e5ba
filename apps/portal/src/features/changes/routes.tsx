import type { RouteObject } from "react-router";

/** What changed: for a meeting since the panel before, and for a reader since they last looked. */
export const routes: RouteObject[] = [
  {
    path: "meetings/:id/changes",
    lazy: async () => ({ Component: (await import("./MeetingChangesPage.js")).MeetingChangesPage }),
  },
  { path: "my-changes", lazy: async () => ({ Component: (await import("./MyChangesPage.js")).MyChangesPage }) },
];
