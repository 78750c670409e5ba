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
import { yesOrNo } from "../../wording.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const SettleConcernPageQuery = graphql(`
  query SettleConcernPage($reference: String!) {
    enquiry(reference: $reference) { id version hasSafeguardingConcern child { id firstName lastName } }
  }
`);

const SettleConcern = graphql(
  `
    mutation SettleConcern($input: SettleConcernInput!) {
      settleConcern(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Settles a safeguarding concern, with the reason. */
export function SettleConcernPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(SettleConcernPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(SettleConcern, {
    payload: (data) => data.settleConcern,
    onDone: () => done(enquiryAddress(reference), "Safeguarding concern settled."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Settle the safeguarding concern" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            version: enquiry.version,
            reason: values.text("reason"),
          })}
          conflict={{
            keepTheirsTo: enquiryAddress(reference),
            lines: () => [{ label: "A concern stands", theirs: yesOrNo(enquiry.hasSafeguardingConcern), yours: "No" }],
          }}
        >
          <TextArea
            name="reason"
            label="Why is it settled?"
            hint="Who saw the child, when, and what they found"
            limit={2000}
          />
          <SaveOrCancel text="Settle the concern" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
