import type { RouteObject } from "react-router";

/** What left the register, and what may be disclosed. */
export const routes: RouteObject[] = [
  { path: "sharing", lazy: async () => ({ Component: (await import("./SharingPage.js")).SharingPage }) },
  { path: "disclosures", lazy: async () => ({ Component: (await import("./DisclosuresPage.js")).DisclosuresPage }) },
  {
    path: "children/:reference/sharing",
    lazy: async () => ({ Component: (await import("./ChildSharingPage.js")).ChildSharingPage }),
  },
  {
    path: "children/:reference/disclosure",
    lazy: async () => ({ Component: (await import("./DisclosurePages.js")).DiscloseChildPage }),
  },
  {
    path: "meetings/:id/disclosure",
    lazy: async () => ({ Component: (await import("./DisclosurePages.js")).DiscloseMeetingPage }),
  },
];
