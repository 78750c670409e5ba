import type { RouteObject } from "react-router";

/** Escalating an action that is not done, and answering. */
export const routes: RouteObject[] = [
  {
    path: "actions/:reference/:actionId/escalate",
    lazy: async () => ({ Component: (await import("./EscalateActionPage.js")).EscalateActionPage }),
  },
  { path: "escalations", lazy: async () => ({ Component: (await import("./EscalationsPage.js")).EscalationsPage }) },
  {
    path: "escalations/:id",
    lazy: async () => ({ Component: (await import("./AnswerEscalationPage.js")).AnswerEscalationPage }),
  },
];
