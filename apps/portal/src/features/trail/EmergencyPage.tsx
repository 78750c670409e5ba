import { Link, useSearchParams } from "react-router";
import { FormattedDate, Pagination, QueryPage, Table, Tag, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { TrailLinks } from "./TrailLinks.js";

const EmergencyPageQuery = graphql(`
  query EmergencyPage($after: String) {
    emergencyAccesses(first: 25, after: $after) {
      nodes { id reference reason openedAt endsAt endedAt isOpen person { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Access = ResultOf<typeof EmergencyPageQuery>["emergencyAccesses"]["nodes"][number];

/** The times a restricted record was opened in an emergency: who, which, why, and from when until when. */
export function EmergencyPage() {
  const after = useSearchParams()[0].get("after");
  const query = usePageQuery(EmergencyPageQuery, { after }, { isFresh: true });
  return (
    <QueryPage title="Emergency access" query={query} show={(data) => data.emergencyAccesses} isWide>
      {({ nodes, pageInfo }) => (
        <>
          <TrailLinks />
          <p className="govuk-body">
            Somebody who may not see a restricted record can open it for an hour when a child is in danger. Ask the
            person if the reason does not speak for itself.
          </p>
          {nodes.length === 0 ? (
            <p className="govuk-body">Nobody has opened a restricted record in an emergency.</p>
          ) : (
            <EmergencyAccesses rows={nodes} />
          )}
          <Pagination pageInfo={pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function EmergencyAccesses({ rows }: { rows: readonly Access[] }) {
  return (
    <Table
      caption="Times a restricted record was opened"
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { heading: "Opened", cell: (row) => <FormattedDate at={row.openedAt} /> },
        { heading: "Closed", cell: (row) => <Closed row={row} /> },
        {
          heading: "Who",
          cell: ({ person }) =>
            person && (
              <Link className="govuk-link" to={`/trail?person=${person.id}`}>
                {person.name}
              </Link>
            ),
        },
        {
          heading: "Child",
          cell: ({ reference }) =>
            reference && (
              <Link className="govuk-link" to={`/children/${encodeURIComponent(reference)}/looked`}>
                {reference}
              </Link>
            ),
        },
        { heading: "What was the emergency?", cell: (row) => row.reason },
      ]}
    />
  );
}

function Closed({ row }: { row: Access }) {
  if (!row.isOpen) return <FormattedDate at={row.endedAt ?? row.endsAt} />;
  return (
    <>
      <Tag colour="orange">Open now</Tag>{" "}
      <span className="app-note">
        Closes <FormattedDate at={row.endsAt} />
      </span>
    </>
  );
}
