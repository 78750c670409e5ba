import {
  DateField,
  formatDay,
  MutationForm,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const AbsencePageQuery = graphql(`
  query AbsencePage($reference: String!) {
    enquiry(reference: $reference) {
      id
      version
      firstAbsentOn
      absenceEndedOn
      child { id firstName lastName }
    }
  }
`);

const RecordAbsence = graphql(
  `
    mutation RecordAbsence($input: RecordAbsenceInput!) {
      recordAbsence(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const dayOrNone = (day: string | null | undefined) => (day ? formatDay(day) : "");

/** The first and the last day of an absence. */
export function AbsencePage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(AbsencePageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordAbsence, {
    payload: (data) => data.recordAbsence,
    onDone: () => done(enquiryAddress(reference), "Absence recorded."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="Record absence or return" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            version: enquiry.version,
            firstAbsentOn: values.day("firstAbsentOn"),
            absenceEndedOn: values.day("absenceEndedOn"),
            note: values.optional("note"),
          })}
          conflict={{
            keepTheirsTo: enquiryAddress(reference),
            lines: (sent) => [
              {
                label: "First day absent",
                theirs: dayOrNone(enquiry.firstAbsentOn),
                yours: dayOrNone(sent.firstAbsentOn),
              },
              {
                label: "Last day absent",
                theirs: dayOrNone(enquiry.absenceEndedOn),
                yours: dayOrNone(sent.absenceEndedOn),
              },
            ],
          }}
        >
          <DateField
            name="firstAbsentOn"
            label="First day absent without explanation"
            hint="A corrected day starts the clocks from it"
            defaultValue={enquiry.firstAbsentOn}
          />
          <DateField
            name="absenceEndedOn"
            label="Last day absent"
            hint="Only when the child is back. Leave empty while the absence lasts."
            defaultValue={enquiry.absenceEndedOn}
          />
          <TextArea name="note" label="What does the attendance record or the family say?" limit={1000} />
          <SaveOrCancel text="Save the absence" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
