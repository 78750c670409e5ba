import { useSearchParams } from "react-router";
import { FormattedDate, Pagination, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useReference } from "./address.js";
import { ChildFrame, ChildFrameEntry } from "./ChildFrame.js";

const TimelinePageQuery = graphql(
  `
    query TimelinePage($reference: String!, $after: String) {
      registerEntry(reference: $reference) {
        reference
        ...ChildFrameEntry
        fullCase {
          timeline(first: 50, after: $after) {
            nodes { id at who what rule detail { field label before after } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  `,
  [ChildFrameEntry],
);

/** Everything that happened on the record, newest first, with who did it and the rule that was applied. */
export function TimelinePage() {
  const [params] = useSearchParams();
  const query = usePageQuery(TimelinePageQuery, { reference: useReference(), after: params.get("after") });
  return (
    <ChildFrame tab="Timeline" query={query}>
      {(entry) => {
        const timeline = entry.fullCase?.timeline;
        if (!timeline || timeline.nodes.length === 0)
          return <p className="govuk-body">Nothing has happened on this record yet.</p>;
        return (
          <>
            <ol className="app-timeline">
              {timeline.nodes.map((event) => (
                <li key={event.id} className="app-timeline__event">
                  <h2 className="govuk-heading-s app-timeline__what">{event.what}</h2>
                  <p className="govuk-body-s app-muted">
                    {event.who}, <FormattedDate at={event.at} />
                  </p>
                  {event.detail.length > 0 && (
                    <ul className="govuk-list govuk-list--bullet">
                      {event.detail.map((change) => (
                        <li key={change.field}>
                          {change.label}:{" "}
                          {change.before === null
                            ? (change.after ?? "nothing")
                            : `${change.before} → ${change.after ?? "nothing"}`}
                        </li>
                      ))}
                    </ul>
                  )}
                  {event.rule && <p className="govuk-body-s">Rule: {event.rule}</p>}
                </li>
              ))}
            </ol>
            <Pagination pageInfo={timeline.pageInfo} />
          </>
        );
      }}
    </ChildFrame>
  );
}
