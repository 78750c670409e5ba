import type { RouteObject } from "react-router";

/** The register, its search and the children nobody has looked at. */
export const routes: RouteObject[] = [
  { path: "register", lazy: async () => ({ Component: (await import("./RegisterPage.js")).RegisterPage }) },
  { path: "search", lazy: async () => ({ Component: (await import("./SearchPage.js")).SearchPage }) },
  {
    path: "forgotten-children",
    lazy: async () => ({ Component: (await import("./ForgottenChildrenPage.js")).ForgottenChildrenPage }),
  },
];
