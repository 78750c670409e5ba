import type { RouteObject } from "react-router";

/** A copy of what is held about a child: recorded, brought together, decided and released. */
export const routes: RouteObject[] = [
  { path: "subject-access", lazy: async () => ({ Component: (await import("./RequestsPage.js")).RequestsPage }) },
  {
    path: "subject-access/new",
    lazy: async () => ({ Component: (await import("./NewRequestPage.js")).NewRequestPage }),
  },
  {
    path: "subject-access/:reference",
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./RequestPage.js")).RequestPage }) },
      { path: "identity", lazy: async () => ({ Component: (await import("./IdentityPage.js")).IdentityPage }) },
      { path: "extend", lazy: async () => ({ Component: (await import("./ExtendPage.js")).ExtendPage }) },
      { path: "collect", lazy: async () => ({ Component: (await import("./CollectPage.js")).CollectPage }) },
      { path: "items", lazy: async () => ({ Component: (await import("./PartsPage.js")).PartsPage }) },
      { path: "items/:source", lazy: async () => ({ Component: (await import("./ItemsPage.js")).ItemsPage }) },
      { path: "decide/:source", lazy: async () => ({ Component: (await import("./DecidePage.js")).DecidePage }) },
      { path: "release", lazy: async () => ({ Component: (await import("./ReleasePage.js")).ReleasePage }) },
      { path: "dispute", lazy: async () => ({ Component: (await import("./DisputeFactPage.js")).DisputeFactPage }) },
      { path: "refuse", lazy: async () => ({ Component: (await import("./EndPages.js")).RefusePage }) },
      { path: "withdraw", lazy: async () => ({ Component: (await import("./EndPages.js")).WithdrawPage }) },
    ],
  },
];
