import type { RouteObject } from "react-router";

/** Systems that ask the register by themselves, and their tokens. */
export const routes: RouteObject[] = [
  {
    path: "admin/machine-clients",
    lazy: async () => ({ Component: (await import("./MachineClientsPage.js")).MachineClientsPage }),
  },
  {
    path: "admin/machine-clients/new",
    lazy: async () => ({ Component: (await import("./AddMachineClientPage.js")).AddMachineClientPage }),
  },
  {
    path: "admin/machine-clients/:id/agree",
    lazy: async () => ({ Component: (await import("./AgreeMachineClientPage.js")).AgreeMachineClientPage }),
  },
  {
    path: "admin/machine-clients/:id/token",
    lazy: async () => ({ Component: (await import("./IssueTokenPage.js")).IssueTokenPage }),
  },
  {
    path: "admin/machine-clients/:id/tokens/:token/revoke",
    lazy: async () => ({ Component: (await import("./RevokeTokenPage.js")).RevokeTokenPage }),
  },
];
