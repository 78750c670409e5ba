import {
  ConfirmForm,
  DateField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { EndingPageQuery } from "./enquiry-query.js";

const RecordDeath = graphql(
  `
    mutation RecordDeath($input: RecordDeathInput!) {
      recordDeath(input: $input) { enquiry { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Records that the child has died: every letter, reminder and clock stops at once. */
export function DeathPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(EndingPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordDeath, {
    payload: (data) => data.recordDeath,
    onDone: () => done(enquiryAddress(reference), "Recorded. Every letter and reminder has stopped."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Record that the child has died" query={query}>
      {(enquiry) => (
        <ConfirmForm
          form={form}
          button="Record it and close the enquiry"
          isWarning
          cancelTo={enquiryAddress(reference)}
          input={(values) => ({
            enquiryId: enquiry.id,
            version: enquiry.version,
            on: values.requiredDay("on", "Enter the day of death"),
            note: values.optional("note"),
          })}
        >
          <WarningText>Every letter, reminder and date of this enquiry stops at once, and it is closed.</WarningText>
          <DateField name="on" label="Day of death" />
          <TextArea name="note" label="How is it known?" limit={2000} />
        </ConfirmForm>
      )}
    </EnquiryFormPage>
  );
}
