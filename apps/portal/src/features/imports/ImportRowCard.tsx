import { Details, SummaryList, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { IMPORT_SETTLEMENTS } from "../../wording.js";
import { MergeableEntry, PutTogetherLinks } from "../merging/index.js";
import { SettleForm } from "./SettleForm.js";

/** One row of the file with what was found about it. */
export const ImportRowParts = graphql(
  `
  fragment ImportRowParts on ImportRow @_unmask {
    id
    rowNumber
    kind
    name
    settlement
    notes
    cells { heading value }
    problems { heading value message }
    changes { field label before after }
    matches {
      rowNumber
      name
      likeness
      why
      entry { id reference ...MergeableEntry }
      cells { field label before after }
    }
  }
`,
  [MergeableEntry],
);

/** A row that needs somebody: what cannot be read and how to fix it, or who it is close to and the choice. */
export function ImportRowCard(props: { row: FragmentOf<typeof ImportRowParts> }) {
  const row = readFragment(ImportRowParts, props.row);
  const headingId = `row-${row.rowNumber}`;
  return (
    <article className="app-card" aria-labelledby={headingId}>
      <h2 className="govuk-heading-s" id={headingId}>
        Row {row.rowNumber}: {row.name || "no name"}{" "}
        {row.settlement && (
          <Tag colour={row.settlement === "DECIDE_LATER" ? "grey" : "green"}>{IMPORT_SETTLEMENTS[row.settlement]}</Tag>
        )}
      </h2>
      {row.problems.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {row.problems.map((problem) => (
            <li key={`${problem.heading} ${problem.message}`}>
              {problem.heading && <strong>{problem.heading}: </strong>}
              {problem.message}
              {problem.value && ` The file says “${problem.value}”.`}
            </li>
          ))}
        </ul>
      )}
      {row.notes.map((note) => (
        <p key={note} className="govuk-body">
          {note}
        </p>
      ))}
      {row.kind === "CLOSE_MATCH" && <SettleForm row={row} />}
      {row.kind === "CLOSE_MATCH" && <PutTogetherLinks entries={row.matches.map(({ entry }) => entry)} />}
      <Details summary={`Row ${row.rowNumber} as it is in the file`}>
        <SummaryList
          rows={row.cells
            .filter((cell) => cell.value !== "")
            .map((cell) => ({ label: cell.heading, value: <span className="app-written">{cell.value}</span> }))}
        />
      </Details>
    </article>
  );
}
