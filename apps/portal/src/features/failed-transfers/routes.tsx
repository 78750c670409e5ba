import type { RouteObject } from "react-router";

/** September's list of children who did not move up to their next school. */
export const routes: RouteObject[] = [
  {
    path: "failed-transfers",
    lazy: async () => ({ Component: (await import("./FailedTransfersPage.js")).FailedTransfersPage }),
  },
];
