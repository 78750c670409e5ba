import {
  MutationForm,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";
import { readWhen, WhenFields } from "./WhenFields.js";

const InformationPageQuery = graphql(`
  query InformationPage($reference: String!) {
    enquiry(reference: $reference) { id child { id firstName lastName } }
  }
`);

const RecordInformation = graphql(
  `
    mutation RecordInformation($input: RecordLateInformationInput!) {
      recordLateInformation(input: $input) { enquiry { id version } line { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** What somebody learned, also after the enquiry was closed. */
export function InformationPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(InformationPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordInformation, {
    payload: (data) => data.recordLateInformation,
    onDone: () => done(enquiryAddress(reference), "Information recorded."),
  });
  return (
    <EnquiryFormPage title="Record new information" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({ enquiryId: enquiry.id, note: values.text("note"), ...readWhen(values) })}
        >
          <TextArea name="note" label="What have you learned?" limit={2000} />
          <WhenFields />
          <SaveOrCancel text="Save the information" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
