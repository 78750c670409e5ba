import { useEffect } from "react";
import { useParams } from "react-router";
import { ButtonLink, FormattedDate, QueryPage, usePageQuery, WarningText } from "../../design/index.js";
import { CheckRows } from "./CheckRows.js";
import { ImportProgress } from "./ImportProgress.js";
import { ImportResult } from "./ImportResult.js";
import { type ImportField, ImportPageQuery, type ImportRun } from "./import-query.js";
import { MatchColumns } from "./MatchColumns.js";

const STEPS: Record<ImportRun["state"], string> = {
  READING: "Step 1 of 5: upload",
  MATCH_COLUMNS: "Step 2 of 5: match columns",
  CHECKING: "Step 3 of 5: check rows",
  CHECK_ROWS: "Step 3 of 5: check rows",
  CONFIRMED: "Step 5 of 5: result",
  CANCELLED: "Cancelled",
  REFUSED: "Not read",
};

const TITLES: Record<ImportRun["state"], string> = {
  READING: "The file is being read",
  MATCH_COLUMNS: "Match the columns",
  CHECKING: "The rows are being checked",
  CHECK_ROWS: "Check the rows",
  CONFIRMED: "The file has been brought in",
  CANCELLED: "This import was cancelled",
  REFUSED: "This file could not be read",
};

/** One import at the step it has come to; asks again each second while the file is being worked on. */
export function ImportPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(ImportPageQuery, { id }, { isFresh: true });
  const { isLoading, retry } = query;
  const state = query.data?.importRun?.state;
  const isWorking = state === "READING" || state === "CHECKING";
  useEffect(() => {
    if (!isWorking || isLoading) return;
    const timer = window.setTimeout(retry, 1000);
    return () => window.clearTimeout(timer);
  }, [isWorking, isLoading, retry]);
  return (
    <QueryPage
      key={state}
      title={state ? TITLES[state] : "Import"}
      query={query}
      show={(data) => (data.importRun ? { run: data.importRun, fields: data.importFields } : null)}
      back={{ to: "/imports", text: "Import" }}
      caption={({ run }) => STEPS[run.state]}
      isWide
    >
      {({ run, fields }) => (
        <>
          <p className="govuk-body app-anywhere">
            {run.fileName}, uploaded by {run.uploadedBy.name}, <FormattedDate at={run.uploadedAt} />
          </p>
          <Step run={run} fields={fields} reload={retry} />
        </>
      )}
    </QueryPage>
  );
}

function Step({ run, fields, reload }: { run: ImportRun; fields: ImportField[]; reload: () => void }) {
  if (run.state === "READING" || run.state === "CHECKING") return <ImportProgress run={run} />;
  if (run.state === "MATCH_COLUMNS") return <MatchColumns run={run} fields={fields} reload={reload} />;
  if (run.state === "CHECK_ROWS") return <CheckRows run={run} reload={reload} />;
  if (run.state === "CONFIRMED" && run.result) return <ImportResult run={run} result={run.result} />;
  return (
    <>
      {run.refusal && <WarningText>{run.refusal}</WarningText>}
      <p className="govuk-body">Nothing of this file was saved to the register.</p>
      <ButtonLink to="/imports">Upload another file</ButtonLink>
    </>
  );
}
