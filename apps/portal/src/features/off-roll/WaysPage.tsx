import { Link } from "react-router";
import { ChildCaption, QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { Missing } from "./Missing.js";

const WaysPageQuery = graphql(`
  query WaysPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      child { id firstName lastName }
      offRoll {
        viewerCanRequest
        routes { code label source grantorWords grant needsGrantor unmet { code says source } }
      }
    }
  }
`);

/** The ways off a roll in the procedure: who gives each, and what is still missing for this child. */
export function WaysPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(WaysPageQuery, { reference });
  return (
    <QueryPage
      title={`${reference} – Off the roll`}
      query={query}
      show={(data) => data.enquiry}
      heading={() => "Which way off the roll?"}
      caption={(enquiry) => <ChildCaption child={enquiry.child} reference={reference} />}
      back={{ to: enquiryAddress(reference), text: reference }}
    >
      {({ offRoll }) =>
        offRoll.routes.length === 0 ? (
          <p className="govuk-body">The procedure has no way off the roll.</p>
        ) : (
          offRoll.routes.map((route) => (
            <section className="app-card" key={route.code} aria-labelledby={route.code}>
              <h2 className="govuk-heading-m" id={route.code}>
                {offRoll.viewerCanRequest ? (
                  <Link className="govuk-link" to={enquiryAddress(reference, `off-roll/${route.code}`)}>
                    {route.label}
                  </Link>
                ) : (
                  route.label
                )}
              </h2>
              <p className="govuk-body">
                {route.needsGrantor ? `${route.grant} by: ${route.grantorWords}` : route.grant}
              </p>
              <Missing unmet={route.unmet} />
              <p className="govuk-hint">{route.source}</p>
            </section>
          ))
        )
      }
    </QueryPage>
  );
}
