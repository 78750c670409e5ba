import type { RouteObject } from "react-router";

/** The directory of agencies and of other authorities. */
export const routes: RouteObject[] = [
  { path: "directory", lazy: async () => ({ Component: (await import("./DirectoryPage.js")).DirectoryPage }) },
  { path: "directory/add", lazy: async () => ({ Component: (await import("./AddContactPage.js")).AddContactPage }) },
  { path: "directory/:id", lazy: async () => ({ Component: (await import("./ContactPage.js")).ContactPage }) },
];
