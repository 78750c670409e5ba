import type { RouteObject } from "react-router";

/** Signing in, and the pages after a session has ended. */
export const routes: RouteObject[] = [
  { path: "sign-in", lazy: async () => ({ Component: (await import("./SignInPage.js")).SignInPage }) },
  { path: "sign-in/local", lazy: async () => ({ Component: (await import("./LocalSignInPage.js")).LocalSignInPage }) },
  { path: "signed-out", lazy: async () => ({ Component: (await import("./SignInPage.js")).SignInPage }) },
  { path: "signed-in", lazy: async () => ({ Component: (await import("./SignedInPage.js")).SignedInPage }) },
];

/** For people who have signed in. */
export const signedInRoutes: RouteObject[] = [
  { path: "download", lazy: async () => ({ Component: (await import("./DownloadPage.js")).DownloadPage }) },
];
