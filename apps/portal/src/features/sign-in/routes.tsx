import type { RouteObject } from "react-router";

/** Signing in. */
export const routes: RouteObject[] = [
  { path: "sign-in", lazy: async () => ({ Component: (await import("./SignInPage.js")).SignInPage }) },
];
