import { Status } from "../../design/index.js";
import type { ImportRun } from "./import-query.js";

/** How far the reading or the checking has come; the page may be left. */
export function ImportProgress({ run }: { run: ImportRun }) {
  const words = run.rowsTotal > 0 ? `Row ${run.rowsRead} of ${run.rowsTotal}` : "The file is being opened";
  return (
    <>
      <label className="govuk-label" htmlFor="progress">
        {run.state === "READING" ? "Reading" : "Checking"}
      </label>
      <progress
        className="app-progress"
        id="progress"
        {...(run.rowsTotal > 0 ? { max: run.rowsTotal, value: run.rowsRead } : {})}
      />
      <Status>{words}</Status>
      <p className="govuk-body">You may leave this page. The work goes on, and you find it again under Import.</p>
    </>
  );
}
