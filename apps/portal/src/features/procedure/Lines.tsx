import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { AsPrinted, Clause } from "./Clause.js";

/** A line of a list of the procedure. */
export const LinesLine = graphql(`
  fragment LinesLine on ProcedureLine { code label source asPrinted decision }
`);

/** The lines of a list, each with its clause; says so when there are none. */
export function Lines({ lines, none }: { lines: readonly FragmentOf<typeof LinesLine>[]; none: string }) {
  if (lines.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {lines.map((line) => {
        const { code, label, source, asPrinted, decision } = readFragment(LinesLine, line);
        return (
          <li key={code}>
            {label}
            <Clause source={source} />
            <AsPrinted asPrinted={asPrinted} decision={decision} />
          </li>
        );
      })}
    </ul>
  );
}
