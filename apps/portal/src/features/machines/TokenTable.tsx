import { Link } from "react-router";
import { FormattedDate, Table, Tag } from "../../design/index.js";

interface ShownToken {
  id: string;
  lastFour: string;
  expiresOn: string;
  lastUsedOn: string | null;
  revokedAt: string | null;
  isWorking: boolean;
  viewerCanRevoke: boolean;
  issuedBy: { name: string };
}

/** The tokens of one system: which work, until when, and when each was last used. */
export function TokenTable(props: { clientId: string; name: string; tokens: readonly ShownToken[] }) {
  if (props.tokens.length === 0) return <p className="govuk-body">It has no token.</p>;
  return (
    <Table
      caption={`Tokens of ${props.name}`}
      isCaptionHidden
      rows={props.tokens}
      rowKey={(row) => row.id}
      columns={[
        { heading: "Token", cell: (row) => `…${row.lastFour}` },
        { heading: "State", cell: (row) => <State token={row} /> },
        { heading: "Works until", cell: (row) => <FormattedDate on={row.expiresOn} /> },
        { heading: "Last used", cell: (row) => (row.lastUsedOn ? <FormattedDate on={row.lastUsedOn} /> : "Never") },
        { heading: "Issued by", cell: (row) => row.issuedBy.name },
        {
          heading: "Revoke",
          cell: (row) =>
            row.viewerCanRevoke && (
              <Link className="govuk-link" to={`/admin/machine-clients/${props.clientId}/tokens/${row.id}/revoke`}>
                Revoke<span className="govuk-visually-hidden"> the token …{row.lastFour}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}

function State({ token }: { token: ShownToken }) {
  if (token.isWorking) return <Tag colour="green">Works</Tag>;
  return <Tag>{token.revokedAt ? "Revoked" : "Ended"}</Tag>;
}
