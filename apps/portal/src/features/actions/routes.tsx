import type { RouteObject } from "react-router";

/** Actions: one's own, the chase list, and what business support does with one action of a child. */
export const routes: RouteObject[] = [
  { path: "my-actions", lazy: async () => ({ Component: (await import("./MyActionsPage.js")).MyActionsPage }) },
  { path: "actions", lazy: async () => ({ Component: (await import("./ChaseListPage.js")).ChaseListPage }) },
  {
    path: "actions/:reference/:actionId/reassign",
    lazy: async () => ({ Component: (await import("./ReassignActionPage.js")).ReassignActionPage }),
  },
  {
    path: "actions/:reference/:actionId/whose",
    lazy: async () => ({ Component: (await import("./AnswerOwnerPage.js")).AnswerOwnerPage }),
  },
  {
    path: "actions/:reference/:actionId/cancel",
    lazy: async () => ({ Component: (await import("./CancelActionPage.js")).CancelActionPage }),
  },
];
