import {
  choicesOfWords,
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
import { type EnumOf, graphql } from "../../graphql.js";
import { ENQUIRY_STATES, PROVISION_STARTS } from "../../wording.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const ProvisionFoundPageQuery = graphql(`
  query ProvisionFoundPage($reference: String!) {
    enquiry(reference: $reference) { id version state child { id firstName lastName } }
  }
`);

const RecordProvisionFound = graphql(
  `
    mutation RecordProvisionFound($input: RecordProvisionFoundInput!) {
      recordProvisionFound(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Education was found for the child: follow-ups start. */
export function ProvisionFoundPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(ProvisionFoundPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordProvisionFound, {
    payload: (data) => data.recordProvisionFound,
    onDone: () => done(enquiryAddress(reference), "Recorded. Follow-ups start from that day."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Record that education was found" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            version: enquiry.version,
            provision: values.text("provision"),
            start: values.chosen<EnumOf<"ProvisionStart">>("start", "Choose whether the child has started"),
            on: values.day("on"),
          })}
          conflict={{
            keepTheirsTo: enquiryAddress(reference),
            lines: () => [{ label: "Stands", theirs: ENQUIRY_STATES[enquiry.state], yours: ENQUIRY_STATES.FOUND }],
          }}
        >
          <TextArea name="provision" label="Which school or other education, and from when?" limit={1000} />
          <RadiosField
            name="start"
            label="Has the child started?"
            choices={choicesOfWords(PROVISION_STARTS)}
            defaultValue="AT_SCHOOL"
          />
          <DateField name="on" label="Day it was found" hint="Leave empty for today" />
          <SaveOrCancel text="Save the education found" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
