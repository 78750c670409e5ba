import {
  choicesOfWords,
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
import { type EnumOf, graphql } from "../../graphql.js";
import { SAFE_TO_CONTACT } from "../../wording.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

const ContactSafetyPageQuery = graphql(`
  query ContactSafetyPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      version
      child { id firstName lastName }
      beforeYouRing { interpreter safeToContact contactNote }
    }
  }
`);

const RecordContactSafety = graphql(
  `
    mutation RecordContactSafety($input: RecordContactSafetyInput!) {
      recordContactSafety(input: $input) { enquiry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** What to know before anyone rings or calls on the family. */
export function ContactSafetyPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(ContactSafetyPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordContactSafety, {
    payload: (data) => data.recordContactSafety,
    onDone: () => done(enquiryAddress(reference), "Recorded for everyone who rings."),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="What to know before ringing" query={query}>
      {(enquiry) => {
        const { interpreter, safeToContact, contactNote } = enquiry.beforeYouRing;
        return (
          <MutationForm
            form={form}
            input={(values) => ({
              enquiryId: enquiry.id,
              version: enquiry.version,
              interpreter: values.optional("interpreter"),
              safeToContact: values.maybe<EnumOf<"SafeToContact">>("safeToContact"),
              contactNote: values.optional("contactNote"),
            })}
            conflict={{
              keepTheirsTo: enquiryAddress(reference),
              lines: (sent) => [
                {
                  label: "Safe to contact",
                  theirs: SAFE_TO_CONTACT[safeToContact],
                  yours: sent.safeToContact ? SAFE_TO_CONTACT[sent.safeToContact] : "",
                },
                { label: "Note", theirs: contactNote ?? "", yours: sent.contactNote ?? "" },
              ],
            }}
          >
            <RadiosField
              name="safeToContact"
              label="Is it safe to ring, write or call on the family?"
              choices={choicesOfWords(SAFE_TO_CONTACT)}
              defaultValue={safeToContact}
              isSmall
            />
            <TextField
              name="interpreter"
              label="Language an interpreter is needed for"
              hint="Leave empty when none is needed"
              defaultValue={interpreter}
              width={20}
            />
            <TextArea
              name="contactNote"
              label="What else must people know first?"
              hint="For example: ring the mother at work only, never at home. Numbers and addresses go under sensitive details"
              defaultValue={contactNote}
              limit={1000}
            />
            <SaveOrCancel text="Save what to know" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
          </MutationForm>
        );
      }}
    </EnquiryFormPage>
  );
}
