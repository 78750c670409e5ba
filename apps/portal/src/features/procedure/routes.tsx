import type { RouteObject } from "react-router";

/** The rules in force, in words. */
export const routes: RouteObject[] = [
  { path: "procedure", lazy: async () => ({ Component: (await import("./ClocksPage.js")).ClocksPage }) },
  { path: "procedure/checks", lazy: async () => ({ Component: (await import("./ChecksPage.js")).ChecksPage }) },
  { path: "procedure/leaving", lazy: async () => ({ Component: (await import("./LeavingPage.js")).LeavingPage }) },
  { path: "procedure/telling", lazy: async () => ({ Component: (await import("./TellingPage.js")).TellingPage }) },
  { path: "procedure/lists", lazy: async () => ({ Component: (await import("./ListsPage.js")).ListsPage }) },
];
