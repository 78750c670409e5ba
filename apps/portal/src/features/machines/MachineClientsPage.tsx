import { useLocation } from "react-router";
import {
  ButtonGroup,
  ButtonLink,
  FormattedDate,
  Pagination,
  QueryPage,
  Section,
  SummaryList,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { TokenTable } from "./TokenTable.js";
import { inWords } from "./words.js";

const MachineClientsPageQuery = graphql(`
  query MachineClientsPage($after: String) {
    machineClients(first: 25, after: $after) {
      nodes {
        id name purpose scopes owner { name isActive } agreedAt agreedBy { name } needsAgreement viewerCanAgree viewerCanIssue
        tokens { id lastFour expiresOn lastUsedOn revokedAt isWorking viewerCanRevoke issuedBy { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Client = ResultOf<typeof MachineClientsPageQuery>["machineClients"]["nodes"][number];

/** The systems of the council that ask the register by themselves, and the tokens they do it with. */
export function MachineClientsPage() {
  const viewer = useViewer();
  const after = new URLSearchParams(useLocation().search).get("after");
  const query = usePageQuery(MachineClientsPageQuery, { after }, { isFresh: true });
  return (
    <QueryPage
      title="Machine clients"
      query={query}
      show={(data) => data.machineClients}
      back={mayEnter(viewer, "ADMIN") ? { to: "/admin", text: "Admin" } : { to: "/", text: "Overview" }}
      isWide
    >
      {(clients) => (
        <>
          <p className="govuk-body">
            Systems of the council that ask the register by themselves. Each may do what is named here, and nothing
            else. That cannot be changed later: a system that is to do something else is added anew, and the old tokens
            are revoked.
          </p>
          {mayEnter(viewer, "NEW_MACHINE_CLIENT") && (
            <ButtonLink to="/admin/machine-clients/new">Add a system</ButtonLink>
          )}
          {clients.nodes.length === 0 && <p className="govuk-body">No system asks the register by itself.</p>}
          {clients.nodes.map((client) => (
            <ClientSection key={client.id} client={client} />
          ))}
          <Pagination pageInfo={clients.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function ClientSection({ client }: { client: Client }) {
  const own = `/admin/machine-clients/${client.id}`;
  return (
    <Section heading={client.name}>
      <SummaryList
        rows={[
          { label: "What for", value: client.purpose },
          { label: "May", value: inWords(client.scopes) },
          {
            label: "Answers for it",
            value: client.owner.isActive ? client.owner.name : `${client.owner.name}, who no longer works here`,
          },
          ...(client.scopes.includes("REGISTER_LINES") ? [{ label: "Agreed", value: <Agreed client={client} /> }] : []),
        ]}
      />
      <TokenTable clientId={client.id} name={client.name} tokens={client.tokens} />
      <ButtonGroup>
        {client.viewerCanAgree && (
          <ButtonLink to={`${own}/agree`}>
            Agree<span className="govuk-visually-hidden"> to {client.name}</span>
          </ButtonLink>
        )}
        {client.viewerCanIssue && (
          <ButtonLink to={`${own}/token`} look="secondary">
            Issue a token<span className="govuk-visually-hidden"> to {client.name}</span>
          </ButtonLink>
        )}
      </ButtonGroup>
    </Section>
  );
}

function Agreed({ client: { agreedAt, agreedBy } }: { client: Client }) {
  if (!agreedAt) return "Waits for the strategic lead. No token can be issued before.";
  return (
    <>
      <FormattedDate at={agreedAt} /> by {agreedBy?.name}
    </>
  );
}
