import type { RouteObject } from "react-router";

/** Who did and who looked at what, for the chair, the auditor and the data protection officer. */
export const routes: RouteObject[] = [
  { path: "trail", lazy: async () => ({ Component: (await import("./TrailPage.js")).TrailPage }) },
  { path: "trail/unusual", lazy: async () => ({ Component: (await import("./UnusualPage.js")).UnusualPage }) },
  { path: "trail/emergency", lazy: async () => ({ Component: (await import("./EmergencyPage.js")).EmergencyPage }) },
  {
    path: "children/:reference/looked",
    lazy: async () => ({ Component: (await import("./WhoLookedPage.js")).WhoLookedPage }),
  },
];
