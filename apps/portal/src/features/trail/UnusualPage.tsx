import { Link, useSearchParams } from "react-router";
import {
  FormattedDate,
  Pagination,
  QueryPage,
  SummaryList,
  Tabs,
  Tag,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { AnswerUnusual, UnusualToAnswer } from "./AnswerUnusual.js";
import { TrailLinks } from "./TrailLinks.js";
import { UNUSUAL_KINDS } from "./words.js";

const UnusualFacts = graphql(
  `
    fragment UnusualFacts on UnusualAccess {
      id
      kind
      fromAt
      untilAt
      count
      reference
      answer
      answeredAt
      viewerCanAnswer
      person { id name }
      answeredBy { id name }
      ...UnusualToAnswer
    }
  `,
  [UnusualToAnswer],
);

const UnusualPageQuery = graphql(
  `
    query UnusualPage($isOpen: Boolean, $after: String) {
      unusualAccess(isOpen: $isOpen, first: 25, after: $after) {
        nodes { id ...UnusualFacts }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [UnusualFacts],
);

/** What the register found unusual in the trail, and what was learned about it. */
export function UnusualPage() {
  const [params] = useSearchParams();
  const isOpen = params.get("which") !== "all";
  const query = usePageQuery(UnusualPageQuery, { isOpen, after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage title="Unusual access" query={query} show={(data) => data.unusualAccess} isWide>
      {(found) => (
        <>
          <TrailLinks />
          <p className="govuk-body">
            There may be a good reason for each of these. Ask the person, then record what you learned.
          </p>
          <Tabs
            label="Which findings"
            tabs={[
              { to: "?which=open", text: "To look into", isCurrent: isOpen },
              { to: "?which=all", text: "All", isCurrent: !isOpen },
            ]}
          />
          {found.nodes.length === 0 && (
            <p className="govuk-body">Nothing unusual {isOpen ? "is waiting" : "was found"}.</p>
          )}
          {found.nodes.map((one) => (
            <Finding key={one.id} finding={one} retry={query.retry} />
          ))}
          <Pagination pageInfo={found.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function Finding(props: { finding: FragmentOf<typeof UnusualFacts>; retry: () => void }) {
  const found = readFragment(UnusualFacts, props.finding);
  return (
    <section className="app-card" aria-labelledby={`u-${found.id}`}>
      <h2 className="govuk-heading-s" id={`u-${found.id}`}>
        {UNUSUAL_KINDS[found.kind]} {found.answer ? <Tag>Looked into</Tag> : <Tag colour="orange">To look into</Tag>}
      </h2>
      <SummaryList
        rows={[
          {
            label: "Who",
            value: (
              <Link className="govuk-link" to={`/trail?person=${found.person.id}`}>
                {found.person.name}
              </Link>
            ),
          },
          { label: "From", value: <FormattedDate at={found.fromAt} /> },
          { label: "Until", value: <FormattedDate at={found.untilAt} /> },
          found.reference
            ? {
                label: "Child",
                value: (
                  <Link className="govuk-link" to={`/children/${encodeURIComponent(found.reference)}/looked`}>
                    {found.reference}
                  </Link>
                ),
              }
            : { label: found.kind === "MANY_CHILDREN" ? "Children" : "Times", value: String(found.count) },
          ...(found.answer
            ? [
                {
                  label: "What was learned",
                  value: <WrittenText>{found.answer}</WrittenText>,
                  note: (
                    <>
                      {found.answeredBy?.name}, <FormattedDate at={found.answeredAt} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {found.viewerCanAnswer && <AnswerUnusual finding={found} retry={props.retry} />}
    </section>
  );
}
