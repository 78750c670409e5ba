import type { RouteObject } from "react-router";
import { namedRoutes } from "./named/routes.js";

/** Business support's own pages: people and their seats. */
export const routes: RouteObject[] = [
  ...namedRoutes,
  { path: "admin", lazy: async () => ({ Component: (await import("./AdminPage.js")).AdminPage }) },
  { path: "people", lazy: async () => ({ Component: (await import("./SeatsPage.js")).SeatsPage }) },
  {
    path: "people/seats/:number/holder",
    lazy: async () => ({ Component: (await import("./NameHolderPage.js")).NameHolderPage }),
  },
  {
    path: "people/seats/:number/end",
    lazy: async () => ({ Component: (await import("./EndHoldingPage.js")).EndHoldingPage }),
  },
];
