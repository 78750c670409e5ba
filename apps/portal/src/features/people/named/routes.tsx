import type { RouteObject } from "react-router";

/** Those who are named: who may sign in, and as what. */
export const namedRoutes: RouteObject[] = [
  { path: "people/all", lazy: async () => ({ Component: (await import("./NamedPeoplePage.js")).NamedPeoplePage }) },
  { path: "people/all/new", lazy: async () => ({ Component: (await import("./NamePersonPage.js")).NamePersonPage }) },
  { path: "people/all/:id", lazy: async () => ({ Component: (await import("./NamedPersonPage.js")).NamedPersonPage }) },
  {
    path: "people/all/:id/correct",
    lazy: async () => ({ Component: (await import("./CorrectPersonPage.js")).CorrectPersonPage }),
  },
  {
    path: "people/all/:id/roles",
    lazy: async () => ({ Component: (await import("./ChangeRolesPage.js")).ChangeRolesPage }),
  },
  { path: "people/all/:id/end", lazy: async () => ({ Component: (await import("./EndPersonPage.js")).EndPersonPage }) },
  {
    path: "people/all/:id/again",
    lazy: async () => ({ Component: (await import("./ReinstatePersonPage.js")).ReinstatePersonPage }),
  },
];
