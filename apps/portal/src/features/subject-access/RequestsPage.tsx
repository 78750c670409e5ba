import { Link, useSearchParams } from "react-router";
import {
  ButtonLink,
  FormattedDate,
  Pagination,
  QueryPage,
  Table,
  Tabs,
  Tag,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { REQUEST_STATES, requestAddress } from "./words.js";

const RequestsPageQuery = graphql(`
  query SubjectAccessRequestsPage($isOpen: Boolean, $after: String) {
    subjectAccessRequests(isOpen: $isOpen, first: 25, after: $after) {
      totalCount
      nodes { id reference childName requesterName state dueOn isOverdue endedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Requests for a copy of what is held about a child, those due first in front. */
export function RequestsPage() {
  const [params] = useSearchParams();
  const isOpen = params.get("show") !== "answered";
  const query = usePageQuery(RequestsPageQuery, { isOpen, after: params.get("after") });
  return (
    <QueryPage title="Subject access" query={query} show={(data) => data.subjectAccessRequests} isWide>
      {(requests) => (
        <>
          <ButtonLink to="/subject-access/new">Record a request</ButtonLink>
          <p className="govuk-body">
            <Link className="govuk-link" to="/disputes">
              Disputed facts
            </Link>
            {" · "}
            <Link className="govuk-link" to="/holds">
              Holds on records
            </Link>
          </p>
          <Tabs
            label="Which requests"
            tabs={[
              { to: "?show=open", text: "To answer", isCurrent: isOpen },
              { to: "?show=answered", text: "Answered", isCurrent: !isOpen },
            ]}
          />
          {requests.nodes.length === 0 ? (
            <p className="govuk-body">{isOpen ? "No request waits for an answer." : "No request was answered yet."}</p>
          ) : (
            <Table
              caption="Requests"
              isCaptionHidden
              rows={requests.nodes}
              rowKey={(row) => row.id}
              columns={[
                {
                  heading: "Request",
                  cell: (row) => (
                    <Link className="govuk-link" to={requestAddress(row.reference)}>
                      {row.reference}
                    </Link>
                  ),
                },
                { heading: "Child", cell: (row) => row.childName },
                { heading: "Asked by", cell: (row) => row.requesterName },
                { heading: "State", cell: (row) => REQUEST_STATES[row.state] },
                {
                  heading: isOpen ? "Answer by" : "Answered",
                  cell: (row) =>
                    isOpen ? (
                      <>
                        <FormattedDate on={row.dueOn} none="Once identity is shown" />{" "}
                        {row.isOverdue && <Tag colour="red">Overdue</Tag>}
                      </>
                    ) : (
                      <FormattedDate at={row.endedAt} />
                    ),
                },
              ]}
            />
          )}
          <Pagination pageInfo={requests.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
