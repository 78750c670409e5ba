import type { RouteObject } from "react-router";

/** Signing in, and the pages after a session has ended. */
export const routes: RouteObject[] = [
  { path: "sign-in", lazy: async () => ({ Component: (await import("./SignInPage.js")).SignInPage }) },
  { path: "signed-out", lazy: async () => ({ Component: (await import("./SignInPage.js")).SignInPage }) },
  { path: "signed-in", lazy: async () => ({ Component: (await import("./SignedInPage.js")).SignedInPage }) },
];
