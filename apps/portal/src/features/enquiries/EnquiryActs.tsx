import { Link } from "react-router";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { enquiryAddress } from "./address.js";

export const EnquiryActsEnquiry = graphql(`
  fragment EnquiryActsEnquiry on Enquiry {
    reference
    hasSafeguardingConcern
    viewerCanRecord
    viewerCanAssign
    viewerCanTransfer
    viewerCanSettleConcern
    viewerCanRecordProvision
    steps { code label }
    systems { code }
  }
`);

/** The acts open to this person on this search, those done on the doorstep first. */
export function EnquiryActs(props: { enquiry: FragmentOf<typeof EnquiryActsEnquiry> }) {
  const enquiry = readFragment(EnquiryActsEnquiry, props.enquiry);
  const may = enquiry.viewerCanRecord;
  const acts = [
    may && { part: "concern", text: "Raise a safeguarding concern" },
    enquiry.viewerCanSettleConcern && { part: "concern/settle", text: "Settle the safeguarding concern" },
    may && { part: "location", text: "Record whether the child is located" },
    may && { part: "absence", text: "Record absence or return" },
    may && { part: "absence/authorised", text: "Record authorised days" },
    may && { part: "vulnerability", text: "Record what makes the child vulnerable" },
    may && { part: "checks/own", text: "Record a check of your own" },
    enquiry.viewerCanRecordProvision && { part: "provision", text: "Record that education was found" },
    enquiry.viewerCanAssign && { part: "officer", text: "Give it to an officer" },
    enquiry.viewerCanTransfer && { part: "transfer", text: "Pass it on: enquiries exhausted" },
    enquiry.systems.length > 0 && { part: "systems", text: "Check and flag outside systems" },
    { part: "documents/new", text: "Attach a document" },
    { part: "information", text: "Record new information" },
  ].filter((act) => act !== false);
  return (
    <nav className="app-columns__side app-acts" aria-labelledby="acts-heading">
      <h2 className="govuk-heading-s" id="acts-heading">
        What you can do
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {acts.map((act) => (
          <Act key={act.part} reference={enquiry.reference} {...act} />
        ))}
      </ul>
      {enquiry.steps.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Steps of the procedure</span>
          </summary>
          <ul className="govuk-list govuk-list--spaced">
            {enquiry.steps.map((step) => (
              <Act key={step.code} reference={enquiry.reference} part={`steps/${step.code}`} text={step.label} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

function Act({ reference, part, text }: { reference: string; part: string; text: string }) {
  return (
    <li>
      <Link className="govuk-link govuk-link--no-visited-state" to={enquiryAddress(reference, part)}>
        {text}
      </Link>
    </li>
  );
}
