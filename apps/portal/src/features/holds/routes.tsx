import type { RouteObject } from "react-router";

/** Holds on children's records. */
export const routes: RouteObject[] = [
  { path: "holds", lazy: async () => ({ Component: (await import("./HoldsPage.js")).HoldsPage }) },
  { path: "holds/new", lazy: async () => ({ Component: (await import("./PlaceHoldPage.js")).PlaceHoldPage }) },
  { path: "holds/:id/lift", lazy: async () => ({ Component: (await import("./LiftHoldPage.js")).LiftHoldPage }) },
];
