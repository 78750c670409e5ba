import type { RouteObject } from "react-router";

/** Children at other panels: sending them there, and having them back. */
export const routes: RouteObject[] = [
  {
    path: "other-panels",
    lazy: async () => ({ Component: (await import("./OtherPanelsPage.js")).OtherPanelsPage }),
  },
  {
    path: "other-panels/:id",
    lazy: async () => ({ Component: (await import("./PathwayReferralPage.js")).PathwayReferralPage }),
  },
  {
    path: "other-panels/:id/withdraw",
    lazy: async () => ({ Component: (await import("./WithdrawReferralPage.js")).WithdrawReferralPage }),
  },
  {
    path: "children/:reference/other-panel",
    lazy: async () => ({ Component: (await import("./ReferToPathwayPage.js")).ReferToPathwayPage }),
  },
];
