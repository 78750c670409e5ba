import type { RouteObject } from "react-router";

/** Facts that somebody says are wrong: recorded from the child's page, answered by the data protection officer. */
export const routes: RouteObject[] = [
  {
    path: "children/:reference/dispute",
    lazy: async () => ({ Component: (await import("./DisputePage.js")).DisputePage }),
  },
  { path: "disputes", lazy: async () => ({ Component: (await import("./DisputesPage.js")).DisputesPage }) },
  {
    path: "disputes/new",
    lazy: async () => ({ Component: (await import("./RecordDisputePage.js")).RecordDisputePage }),
  },
  {
    path: "disputes/:id",
    lazy: async () => ({ Component: (await import("./AnswerDisputePage.js")).AnswerDisputePage }),
  },
];
