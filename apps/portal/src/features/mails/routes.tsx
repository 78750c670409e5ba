import type { RouteObject } from "react-router";

/** The mails of the register and what must be settled. */
export const routes: RouteObject[] = [
  { path: "mails", lazy: async () => ({ Component: (await import("./MailsPage.js")).MailsPage }) },
];
