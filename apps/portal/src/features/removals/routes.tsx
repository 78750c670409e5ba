import type { RouteObject } from "react-router";

/** Removals from the register: each one with what was decided, by whom, and what is still to decide. */
export const routes: RouteObject[] = [
  { path: "removals", lazy: async () => ({ Component: (await import("./RemovalsPage.js")).RemovalsPage }) },
  { path: "removals/:id", lazy: async () => ({ Component: (await import("./RemovalPage.js")).RemovalPage }) },
  {
    path: "removals/:id/withdraw",
    lazy: async () => ({ Component: (await import("./WithdrawRemovalPage.js")).WithdrawRemovalPage }),
  },
];
