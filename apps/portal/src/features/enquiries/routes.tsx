import type { RouteObject } from "react-router";

/** Searches for children: the list, one search, and a page for each act on it. */
export const routes: RouteObject[] = [
  { path: "enquiries", lazy: async () => ({ Component: (await import("./EnquiriesPage.js")).EnquiriesPage }) },
  { path: "enquiries/new", lazy: async () => ({ Component: (await import("./NewEnquiryPage.js")).NewEnquiryPage }) },
  {
    path: "enquiries/:reference",
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./EnquiryPage.js")).EnquiryPage }) },
      { path: "chronology", lazy: async () => ({ Component: (await import("./ChronologyPage.js")).ChronologyPage }) },
      { path: "attempts/new", lazy: async () => ({ Component: (await import("./AttemptPage.js")).AttemptPage }) },
      { path: "checks/:rowCode", lazy: async () => ({ Component: (await import("./CheckPage.js")).CheckPage }) },
      { path: "steps/:stepCode", lazy: async () => ({ Component: (await import("./StepPage.js")).StepPage }) },
      {
        path: "information",
        lazy: async () => ({ Component: (await import("./InformationPage.js")).InformationPage }),
      },
      { path: "absence", lazy: async () => ({ Component: (await import("./AbsencePage.js")).AbsencePage }) },
      {
        path: "absence/authorised",
        lazy: async () => ({ Component: (await import("./AuthorisedPage.js")).AuthorisedPage }),
      },
      {
        path: "vulnerability",
        lazy: async () => ({ Component: (await import("./VulnerabilityPage.js")).VulnerabilityPage }),
      },
      {
        path: "contact-safety",
        lazy: async () => ({ Component: (await import("./ContactSafetyPage.js")).ContactSafetyPage }),
      },
      { path: "concern", lazy: async () => ({ Component: (await import("./RaiseConcernPage.js")).RaiseConcernPage }) },
      {
        path: "concern/settle",
        lazy: async () => ({ Component: (await import("./SettleConcernPage.js")).SettleConcernPage }),
      },
      { path: "location", lazy: async () => ({ Component: (await import("./FoundPage.js")).FoundPage }) },
      {
        path: "provision",
        lazy: async () => ({ Component: (await import("./ProvisionFoundPage.js")).ProvisionFoundPage }),
      },
      { path: "officer", lazy: async () => ({ Component: (await import("./AssignPage.js")).AssignPage }) },
      { path: "transfer", lazy: async () => ({ Component: (await import("./TransferPage.js")).TransferPage }) },
      { path: "documents/new", lazy: async () => ({ Component: (await import("./DocumentPage.js")).DocumentPage }) },
    ],
  },
];
