import { Link } from "react-router";
import { FormattedDate, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { SIDES } from "../../wording.js";
import { enquiryAddress } from "./address.js";

export const DocumentsEnquiry = graphql(`
  fragment DocumentsEnquiry on Enquiry {
    reference
    documents { id name kind bytes side addedAt }
  }
`);

const KILOBYTE = 1024;

/** Letters, photographs and messages kept with a search. */
export function Documents(props: { enquiry: FragmentOf<typeof DocumentsEnquiry> }) {
  const { reference, documents } = readFragment(DocumentsEnquiry, props.enquiry);
  return (
    <Section heading="Documents">
      {documents.length === 0 ? (
        <p className="govuk-body">No document is attached.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {documents.map((document) => (
            <li key={document.id} className="app-anywhere">
              <a className="govuk-link" href={`/documents/${document.id}`} download>
                {document.name}
              </a>
              <span className="govuk-body-s app-note">
                {document.kind}, {Math.ceil(document.bytes / KILOBYTE)} KB. {SIDES[document.side]},{" "}
                <FormattedDate at={document.addedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link className="govuk-link" to={enquiryAddress(reference, "documents/new")}>
        Attach a document
      </Link>
    </Section>
  );
}
