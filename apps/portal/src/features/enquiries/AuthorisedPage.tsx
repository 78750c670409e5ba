import {
  DateField,
  MutationForm,
  RadiosField,
  SaveOrCancel,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const AuthorisedPageQuery = graphql(`
  query AuthorisedPage($reference: String!) {
    enquiry(reference: $reference) { id child { id firstName lastName } }
  }
`);

const RecordAuthorised = graphql(
  `
    mutation RecordAuthorised($input: RecordAuthorisedAbsenceInput!) {
      recordAuthorisedAbsence(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Days on which the absence is explained and authorised, so that they do not count. */
export function AuthorisedPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(AuthorisedPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordAuthorised, {
    payload: (data) => data.recordAuthorisedAbsence,
    onDone: () => done(enquiryAddress(reference), "Authorised days recorded."),
  });
  return (
    <EnquiryFormPage title="Record authorised days" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            from: values.requiredDay("from", "Enter the first day"),
            until: values.requiredDay("until", "Enter the last day"),
            code: values.text("code"),
            isAuthorised: values.yesNo("isAuthorised"),
            note: values.optional("note"),
          })}
        >
          <DateField name="from" label="First of the days" />
          <DateField name="until" label="Last of the days" hint="The same day for one day" />
          <TextField
            name="code"
            label="Attendance code"
            hint="Such as I for illness or M for a medical appointment"
            width={3}
          />
          <RadiosField
            name="isAuthorised"
            label="Is the absence authorised on these days?"
            choices={[
              { value: "yes", text: "Yes: they do not count" },
              { value: "no", text: "No: take back what was recorded" },
            ]}
            defaultValue="yes"
            isSmall
          />
          <TextArea name="note" label="What explains it?" limit={1000} />
          <SaveOrCancel text="Save the days" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
