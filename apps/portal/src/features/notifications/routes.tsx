import type { RouteObject } from "react-router";

/** Who must be told, and recording that they were. */
export const routes: RouteObject[] = [
  {
    path: "notifications",
    lazy: async () => ({ Component: (await import("./NotificationsPage.js")).NotificationsPage }),
  },
  {
    path: "enquiries/:reference/tell/:id",
    lazy: async () => ({ Component: (await import("./TellPage.js")).TellPage }),
  },
];
