import { Link } from "react-router";
import {
  Inset,
  MutationForm,
  RadiosField,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
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

type Enquiry = NonNullable<ResultOf<typeof EndingPageQuery>["enquiry"]>;

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
          <FollowUpsOwed enquiry={enquiry} reference={reference} />
          <RadiosField name="outcomeCode" label="How did it end?" choices={outcomeChoices(enquiry)} />
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

/** Each outcome with what it still wants; what all the followed-up ones want stands once, above them. */
function outcomeChoices({ ending, state }: Enquiry) {
  return (ending?.outcomes ?? []).map(({ code, label, isFollowedUp, unmet }) => ({
    value: code,
    text: label,
    hint:
      unmet.map((one) => (one.code === "FOLLOW_UP_OWED" ? "Only after the follow-ups." : one.says)).join(" ") ||
      (isFollowedUp && state !== "FOUND" ? "The child is followed up first" : undefined),
  }));
}

/** Leads to the follow-ups that come before the end. */
function FollowUpsOwed({ enquiry, reference }: { enquiry: Enquiry; reference: string }) {
  const owed = enquiry.ending?.followUpsOwed ?? [];
  if (owed.length === 0) return null;
  return (
    <Inset>
      Still owed:{" "}
      {owed.map(({ clockRuleId, title }, index) => (
        <span key={clockRuleId}>
          {index > 0 && ", "}
          {enquiry.ending?.viewerCanFollowUp ? (
            <Link className="govuk-link" to={enquiryAddress(reference, `follow-up/${clockRuleId}`)}>
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
      ))}
    </Inset>
  );
}
