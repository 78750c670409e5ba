import type { RouteObject } from "react-router";

/** How long records are kept, which are due, and the disposals with their certificates. */
export const routes: RouteObject[] = [
  { path: "retention", lazy: async () => ({ Component: (await import("./SchedulePage.js")).SchedulePage }) },
  {
    path: "retention/schedule/:name",
    lazy: async () => ({ Component: (await import("./ChangeClassPage.js")).ChangeClassPage }),
  },
  { path: "retention/due", lazy: async () => ({ Component: (await import("./DuePage.js")).DuePage }) },
  {
    path: "retention/disposals",
    lazy: async () => ({ Component: (await import("./DisposalsPage.js")).DisposalsPage }),
  },
  {
    path: "retention/disposals/:id",
    lazy: async () => ({ Component: (await import("./DisposalPage.js")).DisposalPage }),
  },
];
