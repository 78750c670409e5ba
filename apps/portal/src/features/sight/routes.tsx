import type { RouteObject } from "react-router";

/** Who may see a child's record: restrictions, conflicts of interest, emergency access. */
export const routes: RouteObject[] = [
  { path: "restricted", lazy: async () => ({ Component: (await import("./RestrictedPage.js")).RestrictedPage }) },
  {
    path: "children/:reference",
    children: [
      { path: "access", lazy: async () => ({ Component: (await import("./AccessPage.js")).AccessPage }) },
      { path: "access/restrict", lazy: async () => ({ Component: (await import("./RestrictPage.js")).RestrictPage }) },
      { path: "access/lift", lazy: async () => ({ Component: (await import("./LiftPage.js")).LiftPage }) },
      {
        path: "access/conflicts/:id",
        lazy: async () => ({ Component: (await import("./EndConflictPage.js")).EndConflictPage }),
      },
      { path: "conflict", lazy: async () => ({ Component: (await import("./ConflictPage.js")).ConflictPage }) },
    ],
  },
];
