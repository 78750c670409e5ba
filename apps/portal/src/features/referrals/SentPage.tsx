import { Link, useParams } from "react-router";
import { Page } from "../../design/index.js";
import { useViewer } from "../../session/viewer.js";

/** Says that the referral arrived, under which reference, and what happens next. */
export function SentPage() {
  const { reference } = useParams();
  const { sight } = useViewer();
  const seesRecord = sight === "FULL_CASE" || sight === "REGISTER_LINE";
  return (
    <Page title="Referral sent">
      {reference && (
        <p className="govuk-body-l">
          Reference <strong>{reference}</strong>
        </p>
      )}
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">
        The child is on the register now and goes on the agenda of the next panel. Business support sees the referral
        today.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {reference && seesRecord && (
          <li>
            <Link className="govuk-link" to={`/children/${reference}`}>
              See the child’s record
            </Link>
          </li>
        )}
        <li>
          <Link className="govuk-link" to="/refer">
            Refer another child
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to="/">
            Go to your home page
          </Link>
        </li>
      </ul>
    </Page>
  );
}
