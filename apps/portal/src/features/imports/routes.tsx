import type { RouteObject } from "react-router";

/** Bringing in a register kept as a spreadsheet. */
export const routes: RouteObject[] = [
  { path: "imports", lazy: async () => ({ Component: (await import("./ImportsPage.js")).ImportsPage }) },
  { path: "imports/:id", lazy: async () => ({ Component: (await import("./ImportPage.js")).ImportPage }) },
  {
    path: "imports/:id/columns",
    lazy: async () => ({ Component: (await import("./MatchAgainPage.js")).MatchAgainPage }),
  },
  {
    path: "imports/:id/confirm",
    lazy: async () => ({ Component: (await import("./ConfirmImportPage.js")).ConfirmImportPage }),
  },
];
