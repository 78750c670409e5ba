import { isRouteErrorResponse, useRouteError } from "react-router";
import { NotFoundPage, Page } from "../design/index.js";

/** Shown when a page breaks: says what happened to the person's answers and what to do next. */
export function ProblemPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Page title="Sorry, there is a problem with the service">
      <p className="govuk-body">What you saved before is safe. What you were typing was not saved.</p>
      <p className="govuk-body">
        <a className="govuk-link" href={window.location.pathname}>
          Try this page again
        </a>
        . If it happens again, tell business support what you were doing.
      </p>
    </Page>
  );
}
