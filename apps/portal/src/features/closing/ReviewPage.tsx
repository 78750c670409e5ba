import {
  DateField,
  MutationForm,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { EndingPageQuery } from "./enquiry-query.js";

const RecordReview = graphql(
  `
    mutation RecordReview($input: RecordReviewInput!) {
      recordReview(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records a review: what was decided, and what is to be tried next. */
export function ReviewPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(EndingPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordReview, {
    payload: (data) => data.recordReview,
    onDone: () => done(enquiryAddress(reference), "Review recorded. The next one is counted from it."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Record a review" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            decision: values.text("decision"),
            nextLines: values.optional("nextLines"),
            on: values.day("on"),
          })}
          conflict={{ keepTheirsTo: enquiryAddress(reference), lines: () => [] }}
        >
          <TextArea name="decision" label="What was decided?" limit={4000} />
          <TextArea name="nextLines" label="What is to be tried next?" limit={4000} />
          <DateField name="on" label="Day of the review" hint="Leave empty for today" />
          <SaveOrCancel text="Save the review" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
