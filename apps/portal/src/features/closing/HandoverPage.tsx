import {
  DateField,
  MutationForm,
  SaveOrCancel,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { EndingPageQuery } from "./enquiry-query.js";

const RecordHandover = graphql(
  `
    mutation RecordHandover($input: RecordHandoverInput!) {
      recordHandover(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Refers the child to another authority; the enquiry stays open until it answers. */
export function HandoverPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(EndingPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordHandover, {
    payload: (data) => data.recordHandover,
    onDone: () => done(enquiryAddress(reference), "Recorded. Record the answer when it comes."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Refer the child to another authority" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            authority: values.text("authority"),
            contact: values.optional("contact"),
            sentOn: values.day("sentOn"),
          })}
          conflict={{ keepTheirsTo: enquiryAddress(reference), lines: () => [] }}
        >
          <TextField name="authority" label="Which authority?" />
          <TextArea name="contact" label="Whom did you write to, and what did you send?" limit={2000} />
          <DateField name="sentOn" label="Day you sent it" hint="Leave empty for today" />
          <SaveOrCancel text="Save the referral" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
