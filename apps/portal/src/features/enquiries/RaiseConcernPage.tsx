import {
  MutationForm,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const RaiseConcernPageQuery = graphql(`
  query RaiseConcernPage($reference: String!) {
    enquiry(reference: $reference) { id child { id firstName lastName } }
  }
`);

const RaiseConcern = graphql(
  `
    mutation RaiseConcern($input: RaiseConcernInput!) {
      raiseConcern(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** A fear for the child's safety: it beats every clock. */
export function RaiseConcernPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(RaiseConcernPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RaiseConcern, {
    payload: (data) => data.raiseConcern,
    onDone: () => done(enquiryAddress(reference), "Safeguarding concern raised."),
  });
  return (
    <EnquiryFormPage title="Raise a safeguarding concern" query={query}>
      {(enquiry) => (
        <MutationForm form={form} input={(values) => ({ enquiryId: enquiry.id, reason: values.text("reason") })}>
          <WarningText>If the child is in danger now, ring 999 first.</WarningText>
          <TextArea name="reason" label="What makes you fear for the child?" limit={2000} />
          <SaveOrCancel
            text="Raise the concern"
            isBusy={form.isSending}
            cancelTo={enquiryAddress(reference)}
            isWarning
          />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
