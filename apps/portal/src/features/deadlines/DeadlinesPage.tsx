import { Link, useSearchParams } from "react-router";
import { Pagination, QueryPage, ServiceFilters, Status, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf, type VariablesOf } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { childName, countOf } from "../../wording.js";
import { DeadlineCard, DeadlineCardDeadline } from "./DeadlineCard.js";

const DeadlinesPageQuery = graphql(
  `
    query DeadlinesPage($filter: DeadlineFilter, $after: String, $isAuthority: Boolean!) {
      deadlines(filter: $filter, first: 25, after: $after) {
        totalCount
        nodes {
          id
          enquiry { id reference child { id firstName lastName } }
          ...DeadlineCardDeadline
        }
        pageInfo { hasNextPage endCursor }
      }
      services @include(if: $isAuthority) { id name }
    }
  `,
  [DeadlineCardDeadline],
);

type Line = ResultOf<typeof DeadlinesPageQuery>["deadlines"]["nodes"][number];

const PARTS = [
  { show: "mine", text: "Mine" },
  { show: "overdue", text: "Overdue" },
  { show: "all", text: "All open" },
  { show: "paused", text: "Paused" },
];

/** What falls due in the search for children: first of all what is overdue, each day with how it came about. */
export function DeadlinesPage() {
  const [params] = useSearchParams();
  const isAuthority = !useViewer().isSchool;
  const show = params.get("show") ?? "mine";
  const service = params.get("service") ?? "";
  const filter = { ...FILTERS[show], serviceId: service || null };
  const query = usePageQuery(DeadlinesPageQuery, { filter, after: params.get("after"), isAuthority });
  return (
    <QueryPage title="Dates that fall due" query={query} show={(data) => data}>
      {({ deadlines, services }) => (
        <>
          {isAuthority && (
            <p className="govuk-body">
              See also{" "}
              <Link className="govuk-link" to="/duties">
                duties of the calendar
              </Link>{" "}
              and{" "}
              <Link className="govuk-link" to="/notifications">
                people who must be told
              </Link>
              .
            </p>
          )}
          <ServiceFilters
            tabsLabel="Which dates"
            formLabel="Dates by service"
            parts={PARTS}
            show={show}
            service={service}
            services={services ?? []}
          />
          <Status>
            Showing {deadlines.nodes.length} of {countOf(deadlines.totalCount, "date")}
          </Status>
          {deadlines.nodes.length === 0 ? (
            <p className="govuk-body">{NONE[show] ?? "No date is open here."}</p>
          ) : (
            <>
              <h2 className="govuk-visually-hidden">Dates, earliest first</h2>
              <ul className="govuk-list">
                {deadlines.nodes.map((line) => (
                  <DeadlineCard
                    key={line.id}
                    deadline={line}
                    reference={line.enquiry.reference}
                    about={<About line={line} />}
                  />
                ))}
              </ul>
            </>
          )}
          <Pagination pageInfo={deadlines.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

const FILTERS: Readonly<Record<string, NonNullable<VariablesOf<typeof DeadlinesPageQuery>["filter"]>>> = {
  mine: { mine: true },
  overdue: { isOverdue: true },
  paused: { state: "PAUSED" },
};

const NONE: Readonly<Record<string, string>> = {
  mine: "Nothing is due from you. You are up to date.",
  overdue: "Nothing is overdue.",
  paused: "No date is paused.",
};

function About({ line: { enquiry } }: { line: Line }) {
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={`/enquiries/${enquiry.reference}`}>
        {childName(enquiry.child)}
      </Link>{" "}
      <span className="app-nowrap">{enquiry.reference}</span>
    </p>
  );
}
