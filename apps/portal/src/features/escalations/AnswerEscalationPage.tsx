import { useParams } from "react-router";
import { ChildLink, ChildLinkEntry } from "../../design/ChildLink.js";
import {
  ConfirmForm,
  FormattedDate,
  QueryPage,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { DueTag, DueTagAction, ownerOf } from "../actions/index.js";
import { Evidence, EvidenceParts } from "./Evidence.js";

const AnswerEscalationPageQuery = graphql(
  `
    query AnswerEscalationPage($id: ID!) {
      escalation(id: $id) {
        id
        version
        state
        toWhom
        reason
        replyBy
        raisedAt
        raisedBy { id name }
        answer
        answeredAt
        answeredBy { id name }
        level { code label }
        ...EvidenceParts
        action {
          id
          text
          ...DueTagAction
          ownerService { id name }
          ownerPerson { id name }
          entry { id ...ChildLinkEntry }
        }
      }
    }
  `,
  [ChildLinkEntry, DueTagAction, EvidenceParts],
);

const AnswerEscalation = graphql(
  `
    mutation AnswerEscalation($input: AnswerEscalationInput!) {
      answerEscalation(input: $input) {
        escalation { id version state }
        action { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

type Escalation = NonNullable<ResultOf<typeof AnswerEscalationPageQuery>["escalation"]>;

/** One escalation: what was asked of whom, what was sent before, and the answer; it prints for a director to read. */
export function AnswerEscalationPage() {
  const { id = "" } = useParams();
  const mayDecide = useMayEnter("DECISIONS");
  const query = usePageQuery(AnswerEscalationPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(AnswerEscalation, {
    payload: (data) => data.answerEscalation,
    onDone: () => done("/decisions", "Escalation answered."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Escalation"
      query={query}
      show={(data) => data.escalation}
      back={mayDecide ? { to: "/decisions", text: "Decisions" } : { to: "/escalations", text: "Escalations" }}
    >
      {(escalation) => (
        <>
          <Facts escalation={escalation} />
          <Evidence escalation={escalation} />
          {escalation.state === "OPEN" && mayDecide && (
            <div className="app-unprinted">
              <ConfirmForm
                form={form}
                button="Save the answer"
                cancelTo="/decisions"
                input={(values) => ({
                  escalationId: escalation.id,
                  version: escalation.version,
                  answer: values.text("answer"),
                })}
              >
                <TextArea
                  name="answer"
                  label="What is your answer?"
                  hint="What happens now, who does it, and by when"
                />
              </ConfirmForm>
            </div>
          )}
        </>
      )}
    </QueryPage>
  );
}

function Facts({ escalation }: { escalation: Escalation }) {
  const { action } = escalation;
  return (
    <SummaryList
      rows={[
        { label: "Action", value: action.text, note: <DueTag action={action} /> },
        { label: "Child", value: <ChildLink entry={action.entry} /> },
        { label: "Owner", value: ownerOf(action) },
        { label: "Escalated to", value: escalation.level.label, note: escalation.toWhom },
        { label: "Reason", value: <WrittenText>{escalation.reason}</WrittenText> },
        { label: "Raised by", value: escalation.raisedBy.name, note: <FormattedDate at={escalation.raisedAt} /> },
        { label: "Answer by", value: <FormattedDate on={escalation.replyBy} none="No day set" /> },
        ...(escalation.answer
          ? [
              {
                label: "Answer",
                value: <WrittenText>{escalation.answer}</WrittenText>,
                note: (
                  <>
                    {escalation.answeredBy?.name}, <FormattedDate at={escalation.answeredAt} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
