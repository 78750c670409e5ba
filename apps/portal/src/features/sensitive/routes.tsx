import type { RouteObject } from "react-router";

/** What is held of a child and hidden: on the child's page, and on the page of the search for them. */
export const routes: RouteObject[] = [
  {
    path: "children/:reference/sensitive",
    lazy: async () => ({ Component: (await import("./SensitivePages.js")).ChildSensitivePage }),
  },
  {
    path: "children/:reference/sensitive/new",
    lazy: async () => ({ Component: (await import("./SensitivePages.js")).NewChildDetailPage }),
  },
  {
    path: "enquiries/:reference/sensitive",
    lazy: async () => ({ Component: (await import("./SensitivePages.js")).EnquirySensitivePage }),
  },
  {
    path: "enquiries/:reference/sensitive/new",
    lazy: async () => ({ Component: (await import("./SensitivePages.js")).NewEnquiryDetailPage }),
  },
];
