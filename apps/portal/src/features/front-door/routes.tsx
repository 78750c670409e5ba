import type { RouteObject } from "react-router";

/** Telling the authority about a child, and screening what comes in. */
export const routes: RouteObject[] = [
  { path: "front-door", lazy: async () => ({ Component: (await import("./FrontDoorPage.js")).FrontDoorPage }) },
  {
    path: "front-door/:reference",
    lazy: async () => ({ Component: (await import("./ReferralPage.js")).ReferralPage }),
  },
  {
    path: "front-door/:reference/return",
    lazy: async () => ({ Component: (await import("./ReturnPage.js")).ReturnPage }),
  },
  {
    path: "front-door/:reference/close",
    lazy: async () => ({ Component: (await import("./ClosePage.js")).ClosePage }),
  },
  {
    path: "refer-missing",
    lazy: async () => ({ Component: (await import("./SentReferralsPage.js")).SentReferralsPage }),
  },
  {
    path: "refer-missing/new",
    lazy: async () => ({ Component: (await import("./ReferMissingPage.js")).ReferMissingPage }),
  },
  {
    path: "refer-missing/:reference",
    lazy: async () => ({ Component: (await import("./ReferralPage.js")).ReferralPage }),
  },
  {
    path: "refer-missing/:reference/add",
    lazy: async () => ({ Component: (await import("./AddUpdatePage.js")).AddUpdatePage }),
  },
  {
    path: "refer-missing/:reference/again",
    lazy: async () => ({ Component: (await import("./SendAgainPage.js")).SendAgainPage }),
  },
];

/** The page for anybody, without signing in (SUF-18). */
export const publicRoutes: RouteObject[] = [
  { path: "tell-us/:authority", lazy: async () => ({ Component: (await import("./TellUsPage.js")).TellUsPage }) },
];
