import { useSearchParams } from "react-router";
import { Pagination, QueryPage, Status, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { ChangedChild, ChangedChildren } from "./ChangedChildren.js";

const MyChangesPageQuery = graphql(
  `
    query MyChangesPage($after: String) {
      myChangedChildren(first: 25, after: $after) {
        totalCount
        nodes { ...ChangedChild }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ChangedChild],
);

/** All of the reader's own children who changed since they last looked, the newest change first. */
export function MyChangesPage() {
  const [params] = useSearchParams();
  const query = usePageQuery(MyChangesPageQuery, { after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage
      title="Changed on your children since you last looked"
      query={query}
      show={(data) => data.myChangedChildren}
      back={{ to: "/my-actions", text: "My actions" }}
    >
      {(changed) => (
        <>
          <Status>
            Showing {changed.nodes.length} of {countOf(changed.totalCount, "child", "children")}
          </Status>
          {changed.totalCount === 0 && <p className="govuk-body">Nothing has changed. You are up to date.</p>}
          <ChangedChildren lines={changed.nodes} />
          <Pagination pageInfo={changed.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
