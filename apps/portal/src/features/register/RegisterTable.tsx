import type { ReactNode } from "react";
import { Link } from "react-router";
import { FormattedDate, Table, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { childName, ENTRY_STATUSES, POPULATIONS, yearWords } from "../../wording.js";
import { BoardStays, BoardStaysEntry } from "../boards/index.js";

/** One child's line on the register. */
export const RegisterLine = graphql(
  `
  fragment RegisterLine on RegisterEntry {
    ...BoardStaysEntry
    reference
    status
    groupName
    population
    borough { name }
    school { name }
    responsibleTeam
    provisionType { label }
    reason
    dataProvider { name }
    onRoll
    hoursPerWeek
    leadService { name }
    dateAdded
    nextActionDueOn
    hasOverdueAction
    hasPlan
    isNewSinceCirculation
    disputedFacts
    child { firstName lastName age schoolYear addressProtection }
  }
`,
  [BoardStaysEntry],
);

type Line = FragmentOf<typeof RegisterLine> & { id: string };

/** The register's lines; a stack of cards on a phone. The first column names the child and leads to their page. */
export function RegisterTable({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const rows = lines.map((line) => ({ id: line.id, ...readFragment(RegisterLine, line) }));
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          heading: "Child",
          cell: (row) => (
            <Link className="govuk-link" to={`/children/${encodeURIComponent(row.reference)}`}>
              {childName(row.child)} <span className="app-reference">({row.reference})</span>
            </Link>
          ),
        },
        {
          heading: "Age and year",
          cell: (row) => <Two first={`${row.child.age}`} second={yearWords(row.child.schoolYear)} />,
        },
        {
          heading: "Group",
          cell: (row) => (
            <Two
              first={row.groupName ?? "No group yet"}
              second={row.population ? POPULATIONS[row.population] : "Population not known yet"}
            />
          ),
        },
        {
          heading: "School or team",
          cell: (row) => (
            <Two
              first={row.school?.name ?? row.responsibleTeam ?? (row.onRoll === false ? "Not on roll" : "Not recorded")}
              second={row.provisionType?.label ?? "Provision not known"}
            />
          ),
        },
        { heading: "Hours a week", cell: (row) => row.hoursPerWeek ?? "Not known" },
        {
          heading: "Reason",
          cell: (row) => (
            <Two
              first={row.reason ?? "Not recorded"}
              second={row.dataProvider ? `From ${row.dataProvider.name}` : "Source not recorded"}
            />
          ),
        },
        {
          heading: "Lead service",
          cell: (row) => (
            <Two first={row.leadService?.name ?? "None"} second={row.borough?.name ?? "Borough not known"} />
          ),
        },
        {
          heading: "Next action due",
          cell: (row) => (
            <Two
              first={<FormattedDate on={row.nextActionDueOn} none="None" />}
              second={
                <>
                  Added <FormattedDate on={row.dateAdded} />
                </>
              }
            />
          ),
        },
        {
          heading: "Status",
          cell: (row) => (
            <>
              <Status {...row} />
              <BoardStays entry={row} />
            </>
          ),
        },
      ]}
    />
  );
}

/** Two facts that belong together, in one cell. */
function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      {first}
      <span className="app-note">{second}</span>
    </>
  );
}

function Status(row: {
  status: keyof typeof ENTRY_STATUSES;
  hasOverdueAction: boolean;
  hasPlan: boolean;
  isNewSinceCirculation: boolean;
  disputedFacts: readonly string[];
  child: { addressProtection: string };
}) {
  const isPlain = row.status === "ACTIVE" && row.hasPlan && !row.hasOverdueAction && !row.isNewSinceCirculation;
  return (
    <span className="app-tags">
      {row.status !== "ACTIVE" && (
        <Tag colour={row.status === "REMOVAL_PROPOSED" ? "orange" : "grey"}>{ENTRY_STATUSES[row.status]}</Tag>
      )}
      {row.hasOverdueAction && <Tag colour="red">Overdue</Tag>}
      {!row.hasPlan && <Tag colour="yellow">No plan</Tag>}
      {row.isNewSinceCirculation && <Tag colour="blue">New</Tag>}
      {row.disputedFacts.length > 0 && <Tag colour="orange">Accuracy disputed</Tag>}
      {row.child.addressProtection !== "NONE" && <Tag colour="purple">Address</Tag>}
      {isPlain && row.child.addressProtection === "NONE" && ENTRY_STATUSES[row.status]}
    </span>
  );
}
