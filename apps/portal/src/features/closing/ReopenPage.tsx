import { ConfirmForm, TextArea, UserErrors, useDone, useMutationForm, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { EndingPageQuery } from "./enquiry-query.js";

const ReopenEnquiry = graphql(
  `
    mutation ReopenEnquiry($input: ReopenEnquiryInput!) {
      reopenEnquiry(input: $input) { enquiry { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Begins a closed search again, with the reason. */
export function ReopenPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(EndingPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ReopenEnquiry, {
    payload: (data) => data.reopenEnquiry,
    onDone: () => done(enquiryAddress(reference), "The enquiry has begun again."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Begin this enquiry again" query={query}>
      {(enquiry) => (
        <ConfirmForm
          form={form}
          button="Begin it again"
          cancelTo={enquiryAddress(reference)}
          input={(values) => ({ enquiryId: enquiry.id, version: enquiry.version, reason: values.text("reason") })}
        >
          <TextArea name="reason" label="Why does the search begin again?" limit={2000} />
        </ConfirmForm>
      )}
    </EnquiryFormPage>
  );
}
