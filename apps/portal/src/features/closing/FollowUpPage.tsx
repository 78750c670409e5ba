import { useParams } from "react-router";
import {
  MutationForm,
  RadiosField,
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

const RecordFollowUp = graphql(
  `
    mutation RecordFollowUp($input: RecordFollowUpInput!) {
      recordFollowUp(input: $input) { enquiry { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records whether a found child is still in education. */
export function FollowUpPage() {
  const reference = useEnquiryReference();
  const { clockRuleId = "" } = useParams();
  const query = usePageQuery(EndingPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordFollowUp, {
    payload: (data) => data.recordFollowUp,
    onDone: () => done(enquiryAddress(reference), "Follow-up recorded."),
    onConflict: query.retry,
  });
  const owed = query.data?.enquiry?.ending?.followUpsOwed.find((one) => one.clockRuleId === clockRuleId);
  return (
    <EnquiryFormPage title={owed?.title ?? "Follow-up"} query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            clockRuleId,
            stillInProvision:
              values.chosen("stillInProvision", "Choose whether the child is still in education") === "yes",
            note: values.optional("note"),
          })}
          conflict={{ keepTheirsTo: enquiryAddress(reference), lines: () => [] }}
        >
          {enquiry.outcome && <p className="govuk-body">Found: {enquiry.outcome.label}</p>}
          <RadiosField
            name="stillInProvision"
            label="Is the child still in the education that was found, or still waiting for it?"
            choices={[
              { value: "yes", text: "Yes" },
              { value: "no", text: "No", hint: "School and authority look for the child again" },
            ]}
          />
          <TextArea name="note" label="What did you learn?" hint="Always when the child is gone again" limit={4000} />
          <SaveOrCancel text="Save the follow-up" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
