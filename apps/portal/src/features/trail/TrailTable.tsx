import { Link } from "react-router";
import { changeInWords } from "../../design/ChangeList.js";
import { FormattedDate, Table, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { ROLES } from "../../wording.js";
import { REFUSALS, TRAIL_KINDS } from "./words.js";

/** One event of the trail. */
export const TrailLine = graphql(`
  fragment TrailLine on TrailEvent {
    id
    at
    kind
    what
    whom
    changes { field label before after }
    reference
    fields
    reason
    count
    clause
    roles
    isEmergency
    person { id name }
  }
`);

/** Lines of the trail: when, who and as what, what was done, and about which child. */
export function TrailTable(props: { lines: readonly FragmentOf<typeof TrailLine>[]; isOfOneChild?: boolean }) {
  const rows = props.lines.map((line) => readFragment(TrailLine, line));
  type Row = (typeof rows)[number];
  const child = {
    heading: "Child",
    cell: (row: Row) =>
      row.reference ? (
        <Link className="govuk-link" to={`/children/${encodeURIComponent(row.reference)}/looked`}>
          {row.reference}
        </Link>
      ) : (
        "No one child"
      ),
  };
  return (
    <Table
      caption="Events"
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { heading: "When", cell: (row) => <FormattedDate at={row.at} /> },
        {
          heading: "Who",
          cell: (row) => (
            <>
              <Link className="govuk-link" to={`?person=${row.person.id}`}>
                {row.person.name}
              </Link>
              <span className="app-note">{row.roles.map((role) => ROLES[role]).join(", ")}</span>
            </>
          ),
        },
        { heading: "What", cell: (row) => <What row={row} /> },
        ...(props.isOfOneChild ? [] : [child]),
      ]}
    />
  );
}

function What({ row }: { row: ResultOf<typeof TrailLine> }) {
  const isLoud = row.kind === "REVEALED" || row.kind === "REFUSED" || row.kind === "EMERGENCY";
  return (
    <>
      {row.kind === "REFUSED" ? `Was not allowed: ${row.what.charAt(0).toLowerCase()}${row.what.slice(1)}` : row.what}
      {row.count !== null && row.kind !== "REVEALED" && row.kind !== "MAILED" && ` (${row.count})`}{" "}
      <Tag colour={isLoud ? "orange" : "grey"}>{TRAIL_KINDS[row.kind]}</Tag>{" "}
      {row.isEmergency && row.kind !== "EMERGENCY" && <Tag colour="red">Under emergency access</Tag>}
      {row.whom && <span className="app-note">{row.whom}</span>}
      {row.changes.map((change) => (
        <span key={change.field} className="app-note">
          {changeInWords(change)}
        </span>
      ))}
      {row.fields.length > 0 && <span className="app-note">Fields: {row.fields.join(", ")}</span>}
      {row.reason && <span className="app-note">Reason: {row.reason}</span>}
      {row.kind === "REFUSED" && row.clause && <span className="app-note">{REFUSALS[row.clause] ?? row.clause}</span>}
    </>
  );
}
