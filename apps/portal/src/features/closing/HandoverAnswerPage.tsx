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
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { EndingPageQuery } from "./enquiry-query.js";

const RecordHandoverAnswer = graphql(
  `
    mutation RecordHandoverAnswer($input: RecordHandoverAnswerInput!) {
      recordHandoverAnswer(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const ANSWERS = [
  { value: "written", text: "It accepts the child, in writing" },
  { value: "spoken", text: "It accepts the child, but not in writing yet" },
  { value: "no", text: "It does not accept the child" },
];

/** Records what the other authority answered. */
export function HandoverAnswerPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(EndingPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordHandoverAnswer, {
    payload: (data) => data.recordHandoverAnswer,
    onDone: () => done(enquiryAddress(reference), "Answer recorded."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Record the answer of the other authority" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => {
            const answer = values.chosen("accepted", "Choose what it answered");
            return {
              enquiryId: enquiry.id,
              accepted: answer !== "no",
              inWriting: answer === "written",
              note: values.optional("note"),
              on: values.day("on"),
            };
          }}
          conflict={{ keepTheirsTo: enquiryAddress(reference), lines: () => [] }}
        >
          <RadiosField
            name="accepted"
            label={`What did ${enquiry.ending?.handover?.authority ?? "the other authority"} answer?`}
            choices={ANSWERS}
          />
          <TextArea name="note" label="Who answered, and what did they say?" limit={2000} />
          <DateField name="on" label="Day of the answer" hint="Leave empty for today" />
          <SaveOrCancel text="Save the answer" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
