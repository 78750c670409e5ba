import type { RouteObject } from "react-router";

/** A child's page and everything that is written on it. */
export const routes: RouteObject[] = [
  {
    path: "children/:reference",
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./OverviewPage.js")).OverviewPage }) },
      { path: "actions", lazy: async () => ({ Component: (await import("./ChildActionsPage.js")).ChildActionsPage }) },
      {
        path: "actions/new",
        lazy: async () => ({ Component: (await import("./AgreeActionPage.js")).AgreeActionPage }),
      },
      {
        path: "signs-of-safety",
        lazy: async () => ({ Component: (await import("./SignsOfSafetyPage.js")).SignsOfSafetyPage }),
      },
      {
        path: "signs-of-safety/new",
        lazy: async () => ({ Component: (await import("./RecordSignsPage.js")).RecordSignsPage }),
      },
      { path: "timeline", lazy: async () => ({ Component: (await import("./TimelinePage.js")).TimelinePage }) },
      { path: "notes/new", lazy: async () => ({ Component: (await import("./CaseNotePage.js")).CaseNotePage }) },
      { path: "provision", lazy: async () => ({ Component: (await import("./ProvisionPage.js")).ProvisionPage }) },
      { path: "location", lazy: async () => ({ Component: (await import("./LocationPage.js")).LocationPage }) },
      { path: "group", lazy: async () => ({ Component: (await import("./GroupPage.js")).GroupPage }) },
      {
        path: "lead-service",
        lazy: async () => ({ Component: (await import("./LeadServicePage.js")).LeadServicePage }),
      },
      { path: "identity", lazy: async () => ({ Component: (await import("./IdentityPage.js")).IdentityPage }) },
      { path: "household", lazy: async () => ({ Component: (await import("./HouseholdPage.js")).HouseholdPage }) },
      { path: "address", lazy: async () => ({ Component: (await import("./AddressPage.js")).AddressPage }) },
      {
        path: "removal",
        lazy: async () => ({ Component: (await import("./ProposeRemovalPage.js")).ProposeRemovalPage }),
      },
      { path: "void", lazy: async () => ({ Component: (await import("./VoidPage.js")).VoidPage }) },
    ],
  },
];
