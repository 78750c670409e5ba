import { Link } from "react-router";
import { Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { ChangedChild, ChangedChildren } from "./ChangedChildren.js";

const MyChangesQuery = graphql(
  `
    query MyChanges {
      myChangedChildren(first: 5) { totalCount nodes { ...ChangedChild } }
    }
  `,
  [ChangedChild],
);

/** The newest of what changed on the reader's own children since they last looked; nothing when nothing did. */
export function MyChanges() {
  const { data } = usePageQuery(MyChangesQuery, {}, { isFresh: true });
  const changed = data?.myChangedChildren;
  if (!changed || changed.totalCount === 0) return null;
  return (
    <Section heading="Changed on your children since you last looked">
      <ChangedChildren lines={changed.nodes} isPart />
      {changed.totalCount > changed.nodes.length && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/my-changes">
            See all {countOf(changed.totalCount, "child", "children")}
          </Link>
        </p>
      )}
    </Section>
  );
}
