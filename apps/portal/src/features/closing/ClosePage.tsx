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
import { ENQUIRY_STATES } from "../../wording.js";
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";
import { EndingPageQuery } from "./enquiry-query.js";

const CloseEnquiry = graphql(
  `
    mutation CloseEnquiry($input: CloseEnquiryInput!) {
      closeEnquiry(input: $input) { enquiry { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Ends a search with one of the procedure's outcomes; what an outcome still wants stands beside it. */
export function ClosePage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(EndingPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(CloseEnquiry, {
    payload: (data) => data.closeEnquiry,
    onDone: ({ enquiry }) =>
      done(
        enquiryAddress(reference),
        enquiry?.state === "FOUND" ? "Recorded as found. The follow-ups come next." : "The enquiry is closed.",
      ),
    onConflict: query.retry,
  });
  return (
    <EnquiryFormPage title="End this enquiry" query={query}>
      {(enquiry) => (
        <MutationForm
          form={form}
          input={(values) => ({
            enquiryId: enquiry.id,
            version: enquiry.version,
            outcomeCode: values.chosen("outcomeCode", "Choose how it ended"),
            note: values.text("note"),
          })}
          conflict={{
            keepTheirsTo: enquiryAddress(reference),
            lines: (sent) => [{ label: "Stands", theirs: ENQUIRY_STATES[enquiry.state], yours: sent.note }],
          }}
        >
          <RadiosField
            name="outcomeCode"
            label="How did it end?"
            choices={(enquiry.ending?.outcomes ?? []).map(({ code, label, isFollowedUp, unmet }) => ({
              value: code,
              text: label,
              hint:
                unmet.map(({ says }) => says).join(" ") ||
                (isFollowedUp ? "The child is followed up first" : undefined),
            }))}
          />
          <TextArea
            name="note"
            label="Where is the child, and how do you know?"
            hint="Name the school, or the authority"
            limit={4000}
          />
          <SaveOrCancel text="End the enquiry" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}
