import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";

/** A part of a section: sentences, a list or a table. */
export const MinutesPart = graphql(`fragment MinutesPart on MinutesBlock { kind lines rows }`);

/** What a section says, as it is read on screen and on paper. */
export function MinutesText(props: { parts: readonly FragmentOf<typeof MinutesPart>[]; caption: string }) {
  return numbered(readFragment(MinutesPart, props.parts)).map(([key, part]) => {
    if (part.kind === "TABLE") return <PartTable key={key} rows={part.rows} caption={props.caption} />;
    if (part.kind === "LIST")
      return (
        <ul key={key} className="govuk-list govuk-list--bullet">
          {numbered(part.lines).map(([place, line]) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      );
    return (
      <p key={key} className="govuk-body app-written">
        {part.lines.join("\n")}
      </p>
    );
  });
}

/** A table as somebody wrote it: its first row holds the headings, the first cell names the row. */
function PartTable({ rows, caption }: { rows: readonly (readonly string[])[]; caption: string }) {
  const [headings = [], ...lines] = rows;
  return (
    <table className="govuk-table app-table">
      <caption className="govuk-visually-hidden">{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {numbered(headings).map(([place, heading]) => (
            <th key={place} scope="col" className="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {numbered(lines).map(([line, cells]) => (
          <tr key={line} className="govuk-table__row">
            {numbered(cells).map(([place, text]) =>
              place === 0 ? (
                <th key={place} scope="row" className="govuk-table__header">
                  {text}
                </th>
              ) : (
                <td key={place} className="govuk-table__cell" data-label={headings[place]}>
                  <div className="app-table__value">{text}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words or rows with their places: the same words may stand twice. */
function numbered<Item>(items: readonly Item[]): [number, Item][] {
  return items.map((item, place) => [place, item]);
}
