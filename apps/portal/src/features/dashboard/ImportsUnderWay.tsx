import { Link } from "react-router";
import { Section, Status } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { IMPORT_STATES } from "../../wording.js";

/** An import that is not finished. */
export const RunUnderWay = graphql(`
  fragment RunUnderWay on ImportRun { id fileName state rowsRead rowsTotal }
`);

/** Imports being read or waiting to be checked, with how far they are. */
export function ImportsUnderWay({ runs: masked }: { runs: readonly FragmentOf<typeof RunUnderWay>[] }) {
  const runs = readFragment(RunUnderWay, masked);
  if (runs.length === 0) return null;
  return (
    <Section heading="Imports under way">
      {runs.map((run) => (
        <div key={run.id}>
          <p className="govuk-body">
            <Link className="govuk-link" to={`/imports/${run.id}`}>
              {run.fileName}
            </Link>
            : {IMPORT_STATES[run.state].toLowerCase()}
          </p>
          {(run.state === "READING" || run.state === "CHECKING") && (
            <>
              <progress
                className="app-progress"
                value={run.rowsRead}
                max={Math.max(1, run.rowsTotal)}
                aria-label={`Rows read of ${run.fileName}`}
              />
              <Status>
                Row {run.rowsRead} of {run.rowsTotal}
              </Status>
            </>
          )}
        </div>
      ))}
    </Section>
  );
}
