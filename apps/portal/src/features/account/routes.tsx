import type { RouteObject } from "react-router";

/** One's own account. */
export const routes: RouteObject[] = [
  { path: "account", lazy: async () => ({ Component: (await import("./AccountPage.js")).AccountPage }) },
];
