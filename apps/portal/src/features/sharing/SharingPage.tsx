import { Link, useSearchParams } from "react-router";
import { ButtonGroup, Pagination, QueryPage, Tabs, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { usePast } from "../../session/past.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { SharingLine, SharingTable } from "./SharingTable.js";

const SharingPageQuery = graphql(
  `
    query SharingPage($isOutside: Boolean, $after: String) {
      sharings(isOutside: $isOutside, first: 25, after: $after) {
        totalCount
        nodes { id ...SharingLine }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [SharingLine],
);

/** The sharing log: every export, print, paper and disclosure, newest first. */
export function SharingPage() {
  const [params] = useSearchParams();
  const viewer = useViewer();
  const { asAt } = usePast();
  const isOutside = params.get("which") === "outside";
  const query = usePageQuery(SharingPageQuery, { isOutside, after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage title="What was shared" query={query} show={(data) => data.sharings} isWide>
      {(sharings) => (
        <>
          <p className="govuk-body">
            Everything that left the register: who took it out, about which children, to whom and under what. Nothing
            here can be changed.
          </p>
          <Tabs
            label="Which lines"
            tabs={[
              { to: "?which=all", text: "Everything", isCurrent: !isOutside },
              { to: "?which=outside", text: "Went outside the panel", isCurrent: isOutside },
            ]}
          />
          {sharings.nodes.length === 0 ? (
            <p className="govuk-body">{isOutside ? "Nothing went outside the panel." : "Nothing was shared yet."}</p>
          ) : (
            <SharingTable lines={sharings.nodes} />
          )}
          <Pagination pageInfo={sharings.pageInfo} />
          <ButtonGroup>
            {asAt === null && (
              <a className="govuk-link" href="/sharing/log.csv">
                Download this log (CSV)
              </a>
            )}
            {mayEnter(viewer, "DISCLOSURES") && (
              <Link className="govuk-link" to="/disclosures">
                Agreements to disclose
              </Link>
            )}
          </ButtonGroup>
        </>
      )}
    </QueryPage>
  );
}
