import {
  DateField,
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
import { yesOrNo } from "../../wording.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const FoundPageQuery = graphql(`
  query FoundPage($reference: String!) {
    enquiry(reference: $reference) { id version isLocated child { id firstName lastName } }
  }
`);

const RecordFound = graphql(
  `
    mutation RecordFound($input: RecordEnquiryLocationInput!) {
      recordEnquiryLocation(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Whether the search has located the child, and how it is known. */
export function FoundPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(FoundPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordFound, {
    payload: (data) => data.recordEnquiryLocation,
    onDone: () => done(enquiryAddress(reference), "Location recorded."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Record whether the child is located" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            version: enquiry.version,
            isLocated: values.chosen("isLocated", "Choose whether the child is located") === "yes",
            evidence: values.text("evidence"),
            on: values.day("on"),
          })}
          conflict={{
            keepTheirsTo: enquiryAddress(reference),
            lines: (sent) => [{ label: "Located", theirs: yesOrNo(enquiry.isLocated), yours: yesOrNo(sent.isLocated) }],
          }}
        >
          <RadiosField
            name="isLocated"
            label="Is it known where the child is?"
            choices={[
              { value: "yes", text: "Yes, located" },
              { value: "no", text: "No, not located" },
            ]}
          />
          <TextArea
            name="evidence"
            label="How is it known?"
            hint="The school is told that the child is located, not where"
            limit={1000}
          />
          <DateField name="on" label="Day it was learned" hint="Leave empty for today" />
          <SaveOrCancel text="Save whether located" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
