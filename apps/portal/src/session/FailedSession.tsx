import { Button } from "../design/Button.js";

/** Shown when the service cannot be reached at all. */
export function FailedSession({ retry }: { retry: () => void }) {
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper" id="main">
        <h1 className="govuk-heading-l">The service cannot be reached</h1>
        <p className="govuk-body">Check your connection. Nothing that was saved is lost.</p>
        <Button onClick={retry}>Try again</Button>
      </main>
    </div>
  );
}
