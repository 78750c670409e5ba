import { useParams } from "react-router";
import {
  MutationForm,
  RadiosField,
  SaveOrCancel,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { DueWords, DueWordsDeadline } from "../deadlines/index.js";
import { EnquiryFormPage, enquiryAddress, useEnquiryReference } from "../enquiries/index.js";

const FollowUpPageQuery = graphql(
  `
    query FollowUpPage($reference: String!) {
      enquiry(reference: $reference) {
        id
        child { id firstName lastName }
        deadlines { id ruleId title obligation metOn ...DueWordsDeadline }
        chronology(first: 100, newestFirst: true) { nodes { id code note isCorrected } }
      }
    }
  `,
  [DueWordsDeadline],
);

const RecordFollowUp = graphql(
  `
    mutation RecordFollowUp($input: RecordFollowUpInput!) {
      recordFollowUp(input: $input) { enquiry { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Enquiry = NonNullable<ResultOf<typeof FollowUpPageQuery>["enquiry"]>;

/** Records whether a found child is still in education. */
export function FollowUpPage() {
  const reference = useEnquiryReference();
  const { clockRuleId = "" } = useParams();
  const query = usePageQuery(FollowUpPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordFollowUp, {
    payload: (data) => data.recordFollowUp,
    onDone: () => done(enquiryAddress(reference), "Follow-up recorded."),
    onConflict: query.retry,
  });
  const owed = query.data?.enquiry?.deadlines.find(({ ruleId, metOn }) => ruleId === clockRuleId && metOn === null);
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
          {owed && <WhatIsOwed owed={owed} enquiry={enquiry} />}
          <RadiosField
            name="stillInProvision"
            label="Is the child still in the education that was found, or still waiting for it?"
            choices={[
              { value: "yes", text: "Yes" },
              { value: "no", text: "No", hint: "School and authority look for the child again" },
            ]}
          />
          <TextArea
            name="note"
            label="What did you learn?"
            hint="If the child is gone again, you must write something here"
            limit={4000}
          />
          <SaveOrCancel text="Save the follow-up" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
        </MutationForm>
      )}
    </EnquiryFormPage>
  );
}

/** What is asked and by when, and what was found, so that nobody has to look it up before ringing. */
function WhatIsOwed({ owed, enquiry }: { owed: Enquiry["deadlines"][number]; enquiry: Enquiry }) {
  const found = enquiry.chronology.nodes.find(({ code, isCorrected }) => code === "PROVISION_FOUND" && !isCorrected);
  return (
    <SummaryList
      rows={[
        { label: "What", value: owed.obligation },
        { label: "When", value: <DueWords deadline={owed} /> },
        ...(found?.note ? [{ label: "Education found", value: <WrittenText>{found.note}</WrittenText> }] : []),
      ]}
    />
  );
}
