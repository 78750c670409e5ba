import type { RouteObject } from "react-router";

/** The home page, which differs by role. */
export const routes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./HomePage.js")).HomePage }) },
];
