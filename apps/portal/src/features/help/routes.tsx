import type { RouteObject } from "react-router";

/** Help and the two statements, open to everybody. */
export const routes: RouteObject[] = [
  { path: "help", lazy: async () => ({ Component: (await import("./HelpPage.js")).HelpPage }) },
  {
    path: "accessibility",
    lazy: async () => ({ Component: (await import("./AccessibilityPage.js")).AccessibilityPage }),
  },
  { path: "privacy", lazy: async () => ({ Component: (await import("./PrivacyPage.js")).PrivacyPage }) },
];
