import { TextArea, UserErrors, useDone, useMutationForm, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";
import { OfficerForm } from "./OfficerForm.js";

const TransferPageQuery = graphql(`
  query TransferPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      version
      child { id firstName lastName }
      officer { id name }
      officers { id name }
    }
  }
`);

const TransferEnquiry = graphql(
  `
    mutation TransferEnquiry($input: TransferEnquiryInput!) {
      transferEnquiry(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Passes a search on because every line of enquiry is exhausted; it stays open. */
export function TransferPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(TransferPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(TransferEnquiry, {
    payload: (data) => data.transferEnquiry,
    onDone: () => done(enquiryAddress(reference), "Enquiry passed on."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Pass the enquiry on" query={query}>
      {(enquiry) => (
        <OfficerForm
          enquiry={enquiry}
          form={form}
          label="Who takes it over?"
          input={(values, given) => ({ ...given, reason: values.text("reason") })}
          button="Pass the enquiry on"
        >
          <TextArea
            name="reason"
            label="What was tried, and why can nothing more be done here?"
            hint="The next officer starts from this"
            limit={2000}
          />
        </OfficerForm>
      )}
    </EnquiryFormPage>
  );
}
