import type { RouteObject } from "react-router";

/** The papers of a meeting: their evidence, and supplements to them. */
export const routes: RouteObject[] = [
  {
    path: "meetings/:id/papers/:paperId",
    lazy: async () => ({ Component: (await import("./PaperPage.js")).PaperPage }),
  },
  {
    path: "meetings/:id/supplement",
    lazy: async () => ({ Component: (await import("./SupplementPage.js")).SupplementPage }),
  },
];
