import type { RouteObject } from "react-router";

/** What waits for the strategic lead's decision. */
export const routes: RouteObject[] = [
  { path: "decisions", lazy: async () => ({ Component: (await import("./DecisionsPage.js")).DecisionsPage }) },
];
