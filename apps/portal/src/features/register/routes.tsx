import type { RouteObject } from "react-router";

/** The register, its search and the forgotten children. */
export const routes: RouteObject[] = [
  { path: "register", lazy: async () => ({ Component: (await import("./RegisterPage.js")).RegisterPage }) },
  { path: "register/past-day", lazy: async () => ({ Component: (await import("./PastDayPage.js")).PastDayPage }) },
  {
    path: "children/:reference/past-day",
    lazy: async () => ({ Component: (await import("./PastDayPage.js")).PastDayPage }),
  },
  { path: "trail/past-day", lazy: async () => ({ Component: (await import("./PastDayPage.js")).PastDayPage }) },
  { path: "search", lazy: async () => ({ Component: (await import("./SearchPage.js")).SearchPage }) },
  {
    path: "forgotten-children",
    lazy: async () => ({ Component: (await import("./ForgottenChildrenPage.js")).ForgottenChildrenPage }),
  },
];
