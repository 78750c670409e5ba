import type { RouteObject } from "react-router";

/** Referring a child, step by step, and the list of referrals. */
export const routes: RouteObject[] = [
  {
    path: "refer",
    lazy: async () => ({ Component: (await import("./ReferFrame.js")).ReferFrame }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./ChildStep.js")).ChildStep }) },
      { path: "known", lazy: async () => ({ Component: (await import("./KnownStep.js")).KnownStep }) },
      { path: "where", lazy: async () => ({ Component: (await import("./WhereStep.js")).WhereStep }) },
      { path: "why", lazy: async () => ({ Component: (await import("./WhyStep.js")).WhyStep }) },
      { path: "signs-of-safety", lazy: async () => ({ Component: (await import("./SignsStep.js")).SignsStep }) },
      { path: "check", lazy: async () => ({ Component: (await import("./CheckStep.js")).CheckStep }) },
    ],
  },
  { path: "refer/sent", lazy: async () => ({ Component: (await import("./SentPage.js")).SentPage }) },
  { path: "refer/sent/:reference", lazy: async () => ({ Component: (await import("./SentPage.js")).SentPage }) },
  { path: "referrals", lazy: async () => ({ Component: (await import("./ReferralsPage.js")).ReferralsPage }) },
];
