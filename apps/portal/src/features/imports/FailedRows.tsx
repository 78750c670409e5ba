import { Button } from "../../design/index.js";

/** Said when the rows could not be fetched. */
export function FailedRows({ retry }: { retry: () => void }) {
  return (
    <>
      <p className="govuk-body">The rows could not be loaded. Check your connection.</p>
      <Button look="secondary" onClick={retry}>
        Try again
      </Button>
    </>
  );
}
