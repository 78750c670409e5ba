import type { RouteObject } from "react-router";

/** Guests and alternates: their invitations, what a guest reads, and inviting. */
export const routes: RouteObject[] = [
  { path: "invitations", lazy: async () => ({ Component: (await import("./InvitationsPage.js")).InvitationsPage }) },
  { path: "invitations/:id", lazy: async () => ({ Component: (await import("./GuestItemsPage.js")).GuestItemsPage }) },
  {
    path: "meetings/:id/guests/new",
    lazy: async () => ({ Component: (await import("./InviteGuestPage.js")).InviteGuestPage }),
  },
  {
    path: "meetings/:id/guests/:guestId/withdraw",
    lazy: async () => ({ Component: (await import("./WithdrawGuestPage.js")).WithdrawGuestPage }),
  },
];
