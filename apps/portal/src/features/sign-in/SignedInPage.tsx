import { Link } from "react-router";
import { Page } from "../../design/index.js";

/** Where somebody comes back to who signed in for another tab of the portal. */
export function SignedInPage() {
  return (
    <Page title="You are signed in again">
      <p className="govuk-body">Close this tab and go back to the one you were working in. What you typed is there.</p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/">
          Go to the register in this tab
        </Link>
      </p>
    </Page>
  );
}
