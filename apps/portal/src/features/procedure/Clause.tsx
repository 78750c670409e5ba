import { Inset } from "../../design/index.js";

/** Where a rule is written. */
export function Clause({ source }: { source: string }) {
  return <p className="govuk-body-s app-muted">{source}</p>;
}

/** The document's own words where they leave something open, and how they were understood. */
export function AsPrinted({ asPrinted, decision }: { asPrinted: string | null; decision: string | null }) {
  if (asPrinted === null && decision === null) return null;
  return (
    <Inset>
      {asPrinted !== null && <p className="govuk-body">The document says: “{asPrinted}”.</p>}
      {decision !== null && <p className="govuk-body">{decision}</p>}
    </Inset>
  );
}
