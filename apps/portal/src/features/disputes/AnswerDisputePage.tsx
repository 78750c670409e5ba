import { useParams } from "react-router";
import {
  FormattedDate,
  MutationForm,
  QueryPage,
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
import { type EnumOf, graphql, type ResultOf } from "../../graphql.js";
import { Recipients, RecipientsDispute } from "./Recipients.js";
import { DISPUTE_STATES } from "./words.js";

const AnswerDisputePageQuery = graphql(
  `
  query AnswerDisputePage($id: ID!) {
    dispute(id: $id) {
      id
      version
      label
      reference
      saidThen
      saysNow
      shouldBe
      saidBy
      evidence
      state
      recordedAt
      recordedBy { name }
      answer
      answeredAt
      answeredBy { name }
      viewerCanAnswer
      ...RecipientsDispute
    }
  }
`,
  [RecipientsDispute],
);

const AnswerDispute = graphql(
  `
    mutation AnswerDispute($input: AnswerDisputeInput!) {
      answerDispute(input: $input) { dispute { id version state isMarked } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Dispute = NonNullable<ResultOf<typeof AnswerDisputePageQuery>["dispute"]>;

/** One disputed fact: what the record said and says, what it should be, the answer, and who is to be told. */
export function AnswerDisputePage() {
  const { id = "" } = useParams();
  const query = usePageQuery(AnswerDisputePageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(AnswerDispute, {
    payload: (data) => data.answerDispute,
    onDone: () => done(".", "Answered. Tell the person, and those below."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Disputed fact"
      query={query}
      show={(data) => data.dispute}
      caption={(dispute) => dispute.reference ?? ""}
      back={{ to: "/disputes", text: "Disputed facts" }}
    >
      {(dispute) => (
        <>
          <Facts dispute={dispute} />
          {dispute.viewerCanAnswer && (
            <MutationForm
              form={form}
              input={(values) => ({
                disputeId: dispute.id,
                version: dispute.version,
                state: values.chosen<EnumOf<"DisputeState">>("state", "Choose the answer"),
                answer: values.text("answer"),
              })}
            >
              <RadiosField
                name="state"
                label="What is the answer?"
                choices={[
                  { value: "CORRECTED", text: "Corrected", hint: "Business support corrected the record first" },
                  { value: "REFUSED", text: "Not changed", hint: "The mark “Accuracy disputed” stays for good" },
                ]}
              />
              <TextArea name="answer" label="Why?" hint="The person is told this" rows={3} />
              <SaveOrCancel text="Answer" isBusy={form.isSending} cancelTo="/disputes" />
            </MutationForm>
          )}
          <Recipients dispute={dispute} retry={query.retry} />
        </>
      )}
    </QueryPage>
  );
}

function Facts({ dispute }: { dispute: Dispute }) {
  return (
    <SummaryList
      rows={[
        { label: "What", value: dispute.label },
        { label: "It said", value: <WrittenText>{dispute.saidThen ?? "Nothing"}</WrittenText> },
        ...(dispute.saysNow === dispute.saidThen
          ? []
          : [{ label: "It says now", value: <WrittenText>{dispute.saysNow ?? "Nothing"}</WrittenText> }]),
        {
          label: "It should say",
          value: <WrittenText>{dispute.shouldBe}</WrittenText>,
          note: `Says ${dispute.saidBy}`,
        },
        { label: "Shown for it", value: dispute.evidence },
        { label: "Recorded", value: <FormattedDate at={dispute.recordedAt} />, note: `by ${dispute.recordedBy.name}` },
        ...(dispute.answer
          ? [
              {
                label: DISPUTE_STATES[dispute.state],
                value: <WrittenText>{dispute.answer}</WrittenText>,
                note: (
                  <>
                    {dispute.answeredBy?.name}, <FormattedDate at={dispute.answeredAt} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
