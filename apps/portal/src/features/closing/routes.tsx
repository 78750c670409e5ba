import type { RouteObject } from "react-router";

/** What comes after a search: reviews, follow-ups, handing over and ending. */
export const routes: RouteObject[] = [
  { path: "audit", lazy: async () => ({ Component: (await import("./AuditPage.js")).AuditPage }) },
  {
    path: "enquiries/:reference/review",
    lazy: async () => ({ Component: (await import("./ReviewPage.js")).ReviewPage }),
  },
  {
    path: "enquiries/:reference/follow-up/:clockRuleId",
    lazy: async () => ({ Component: (await import("./FollowUpPage.js")).FollowUpPage }),
  },
  {
    path: "enquiries/:reference/handover",
    lazy: async () => ({ Component: (await import("./HandoverPage.js")).HandoverPage }),
  },
  {
    path: "enquiries/:reference/handover/answer",
    lazy: async () => ({ Component: (await import("./HandoverAnswerPage.js")).HandoverAnswerPage }),
  },
  { path: "enquiries/:reference/close", lazy: async () => ({ Component: (await import("./ClosePage.js")).ClosePage }) },
  { path: "enquiries/:reference/death", lazy: async () => ({ Component: (await import("./DeathPage.js")).DeathPage }) },
  {
    path: "enquiries/:reference/reopen",
    lazy: async () => ({ Component: (await import("./ReopenPage.js")).ReopenPage }),
  },
];
