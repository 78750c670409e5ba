import { Link } from "react-router";
import { FormattedDate, Table } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { SHARING_FORMS } from "./words.js";

/** One line of the sharing log. */
export const SharingLine = graphql(`
  fragment SharingLine on Sharing {
    id
    form
    what
    childCount
    references
    toWhom
    sharedAt
    sharedBy { id name }
    agreement { id agreedBy basis }
  }
`);

const MOST_SHOWN = 5;

/** Lines of the sharing log: what, who, how many children and which, to whom, and under what. */
export function SharingTable(props: { lines: readonly FragmentOf<typeof SharingLine>[]; isOfOneChild?: boolean }) {
  const rows = props.lines.map((line) => readFragment(SharingLine, line));
  const which = {
    heading: "Children",
    cell: (row: (typeof rows)[number]) => (
      <>
        {countOf(row.childCount, "child", "children")}
        <span className="app-note">
          {row.references.slice(0, MOST_SHOWN).map((reference) => (
            <Link
              className="govuk-link app-spaced"
              key={reference}
              to={`/children/${encodeURIComponent(reference)}/sharing`}
            >
              {reference}
            </Link>
          ))}
          {row.references.length > MOST_SHOWN && `and ${row.references.length - MOST_SHOWN} more`}
        </span>
      </>
    ),
  };
  return (
    <Table
      caption="What was shared"
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          heading: "What",
          cell: (row) => (
            <>
              {row.what}
              <span className="app-note">{SHARING_FORMS[row.form]}</span>
            </>
          ),
        },
        {
          heading: "Who and when",
          cell: (row) => (
            <>
              {row.sharedBy.name}
              <span className="app-note">
                <FormattedDate at={row.sharedAt} />
              </span>
            </>
          ),
        },
        ...(props.isOfOneChild ? [] : [which]),
        { heading: "To whom", cell: (row) => row.toWhom ?? "Stays with the panel" },
        {
          heading: "Under",
          cell: (row) =>
            row.agreement ? (
              <>
                An agreement
                <span className="app-note">
                  {row.agreement.agreedBy}: {row.agreement.basis}
                </span>
              </>
            ) : (
              "The notice"
            ),
        },
      ]}
    />
  );
}
