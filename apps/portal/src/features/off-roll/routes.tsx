import type { RouteObject } from "react-router";

/** Leaving a school's roll: asking, deciding, the letter and the school's confirmation. */
export const routes: RouteObject[] = [
  {
    path: "enquiries/:reference/off-roll",
    lazy: async () => ({ Component: (await import("./WaysPage.js")).WaysPage }),
  },
  {
    path: "enquiries/:reference/off-roll/:routeCode",
    lazy: async () => ({ Component: (await import("./RequestPage.js")).RequestPage }),
  },
  { path: "off-roll", lazy: async () => ({ Component: (await import("./PermissionsPage.js")).PermissionsPage }) },
  { path: "off-roll/:id", lazy: async () => ({ Component: (await import("./PermissionPage.js")).PermissionPage }) },
  { path: "off-roll/:id/letter", lazy: async () => ({ Component: (await import("./LetterPage.js")).LetterPage }) },
];
