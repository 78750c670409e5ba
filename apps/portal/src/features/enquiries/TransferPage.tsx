import {
  choicesOf,
  MutationForm,
  SaveOrCancel,
  SelectField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

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
      {(enquiry) => {
        const nameOf = (id: string | null) => enquiry.officers.find((officer) => officer.id === id)?.name ?? "";
        return (
          <MutationForm
            form={form}
            input={(values) => ({
              enquiryId: enquiry.id,
              version: enquiry.version,
              officerId: values.chosen("officerId", "Choose the officer"),
              reason: values.text("reason"),
            })}
            conflict={{
              keepTheirsTo: enquiryAddress(reference),
              lines: (sent) => [
                { label: "Officer", theirs: enquiry.officer?.name ?? "", yours: nameOf(sent.officerId) },
              ],
            }}
          >
            <SelectField
              name="officerId"
              label="Who takes it over?"
              choices={choicesOf(enquiry.officers)}
              empty="Choose an officer"
            />
            <TextArea
              name="reason"
              label="What was tried, and why can nothing more be done here?"
              hint="The next officer starts from this"
              limit={2000}
            />
            <SaveOrCancel text="Pass the enquiry on" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
          </MutationForm>
        );
      }}
    </EnquiryFormPage>
  );
}
