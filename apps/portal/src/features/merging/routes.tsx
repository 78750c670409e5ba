import type { RouteObject } from "react-router";

/** Two records of one child: put together, and taken apart again. */
export const routes: RouteObject[] = [
  {
    path: "children/:reference/merge",
    lazy: async () => ({ Component: (await import("./MergePage.js")).MergePage }),
  },
  {
    path: "children/:reference/apart",
    lazy: async () => ({ Component: (await import("./TakeApartPage.js")).TakeApartPage }),
  },
];
