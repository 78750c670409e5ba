import { graphql } from "../../graphql.js";

/** The systems, as the pages of one act find theirs among them. */
export const MachineClientQuery = graphql(`
  query MachineClient {
    machineClients(first: 100) {
      nodes {
        id version name purpose scopes owner { name } viewerCanAgree viewerCanIssue
        tokens { id version lastFour expiresOn lastUsedOn viewerCanRevoke }
      }
    }
  }
`);

/** Where the systems are listed. */
export const CLIENTS = { to: "/admin/machine-clients", text: "Machine clients" } as const;
