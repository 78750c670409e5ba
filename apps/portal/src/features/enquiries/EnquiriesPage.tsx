import { Link, useSearchParams } from "react-router";
import {
  ButtonLink,
  FormattedDate,
  Pagination,
  QueryPage,
  Status,
  Table,
  Tabs,
  usePageQuery,
  useTyped,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { childName, countOf } from "../../wording.js";
import { DueWords, DueWordsDeadline } from "../deadlines/index.js";
import { enquiryAddress } from "./address.js";
import { EnquiryFilters } from "./EnquiryFilters.js";
import { StateTag } from "./StateTag.js";

const EnquiriesPageQuery = graphql(
  `
  query EnquiriesPage($filter: EnquiryFilter, $after: String) {
    enquiries(filter: $filter, first: 25, after: $after) {
      totalCount
      nodes {
        id
        reference
        state
        openedOn
        firstAbsentOn
        hasSafeguardingConcern
        child { id firstName lastName }
        school { id name }
        officer { id name }
        deadlines { id title kind state ...DueWordsDeadline }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [DueWordsDeadline],
);

type Line = ResultOf<typeof EnquiriesPageQuery>["enquiries"]["nodes"][number];

/** The searches for children: a school's own, or the authority's. */
export function EnquiriesPage() {
  const [params] = useSearchParams();
  const { isSchool } = useViewer();
  const view = params.get("view") ?? "open";
  const filter = {
    text: useTyped() || null,
    isOpen: view !== "closed",
    mine: view === "mine" ? true : null,
  };
  const query = usePageQuery(EnquiriesPageQuery, { filter, after: params.get("after") });
  const tabs = [
    { to: "?view=open", text: "Open", isCurrent: view === "open" },
    ...(isSchool ? [] : [{ to: "?view=mine", text: "Given to me", isCurrent: view === "mine" }]),
    { to: "?view=closed", text: "Closed", isCurrent: view === "closed" },
  ];
  return (
    <QueryPage
      title={isSchool ? "Children we are looking for" : "Enquiries"}
      query={query}
      show={(data) => data.enquiries}
      isWide
    >
      {(enquiries) => (
        <>
          <ButtonLink to="/enquiries/new">{isSchool ? "Report a child absent" : "Open an enquiry"}</ButtonLink>
          <SeeAlso />
          <Tabs label="Which enquiries" tabs={tabs} />
          <EnquiryFilters view={view} />
          <Status>{query.isLoading ? "Loading…" : countOf(enquiries.totalCount, "enquiry", "enquiries")}</Status>
          {enquiries.nodes.length === 0 ? (
            <p className="govuk-body">No enquiry is in this list.</p>
          ) : (
            <EnquiryTable lines={enquiries.nodes} isSchool={isSchool} />
          )}
          <Pagination pageInfo={enquiries.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

/** Other lists of the searches, and what is done about several at once. */
function SeeAlso() {
  const viewer = useViewer();
  const links = [
    { to: "/off-roll", text: "Children asked to be taken off a roll", isShown: true },
    { to: "/audit", text: "Audit several enquiries", isShown: mayEnter(viewer, "AUDITS") },
    {
      to: "/failed-transfers",
      text: "Bring in the list of failed transfers",
      isShown: mayEnter(viewer, "FAILED_TRANSFERS"),
    },
  ];
  return (
    <ul className="govuk-list">
      {links
        .filter(({ isShown }) => isShown)
        .map(({ to, text }) => (
          <li key={to}>
            <Link className="govuk-link" to={to}>
              {text}
            </Link>
          </li>
        ))}
    </ul>
  );
}

/** The first thing that somebody still owes. */
function DueNext({ deadlines }: { deadlines: Line["deadlines"] }) {
  const next = deadlines.find(({ kind, state }) => kind === "DUTY" && state !== "MET" && state !== "SUPERSEDED");
  if (!next) return <>Nothing</>;
  return (
    <>
      {next.title}: <DueWords deadline={next} />
    </>
  );
}

function EnquiryTable({ lines, isSchool }: { lines: readonly Line[]; isSchool: boolean }) {
  return (
    <Table
      caption="Enquiries"
      isCaptionHidden
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          heading: "Child",
          cell: (line) => (
            <Link className="govuk-link" to={enquiryAddress(line.reference)}>
              {childName(line.child)}
            </Link>
          ),
        },
        { heading: "Reference", cell: (line) => <span className="app-reference">{line.reference}</span> },
        { heading: "Stands", cell: (line) => <StateTag enquiry={line} /> },
        ...(isSchool ? [] : [{ heading: "School", cell: (line: Line) => line.school?.name ?? "None recorded" }]),
        { heading: "First absent", cell: (line) => <FormattedDate on={line.firstAbsentOn} none="Not recorded" /> },
        { heading: "Due next", cell: (line) => <DueNext deadlines={line.deadlines} /> },
        { heading: "Officer", cell: (line) => line.officer?.name ?? "Nobody yet" },
      ]}
    />
  );
}
