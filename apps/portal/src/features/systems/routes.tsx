import type { RouteObject } from "react-router";

/** Checks, flags and uploads in outside systems. */
export const routes: RouteObject[] = [
  {
    path: "enquiries/:reference/systems",
    lazy: async () => ({ Component: (await import("./SystemsPage.js")).SystemsPage }),
  },
];
