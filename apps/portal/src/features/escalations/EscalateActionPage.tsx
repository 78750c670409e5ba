import { useParams, useSearchParams } from "react-router";
import {
  ConfirmForm,
  choicesOfCodes,
  DateField,
  QueryPage,
  RadiosField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ActionSummary, findAction, OpenActionsEntry } from "../actions/index.js";

const EscalateActionPageQuery = graphql(
  `
    query EscalateActionPage($reference: String!) {
      registerEntry(reference: $reference) { id ...OpenActionsEntry }
      procedure { key escalationLevels { code label } }
      nextMeeting { id heldOn }
    }
  `,
  [OpenActionsEntry],
);

const EscalateAction = graphql(
  `
    mutation EscalateAction($input: EscalateActionInput!) {
      escalateAction(input: $input) {
        escalation { id }
        action { id version isOutstanding }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Takes an outstanding action to the next level: to whom, why, and by when an answer is asked for. */
export function EscalateActionPage() {
  const { reference = "", actionId = "" } = useParams();
  const [params] = useSearchParams();
  const back = params.get("from") === "decisions" ? "/decisions" : "/actions";
  const query = usePageQuery(EscalateActionPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(EscalateAction, {
    payload: (data) => data.escalateAction,
    onDone: () => done(back, "Action escalated."),
    onConflict: query.retry,
  });
  const nextPanel = query.data?.nextMeeting?.heldOn;
  return (
    <QueryPage
      title={`${reference} – Escalate an action`}
      heading={() => "Escalate this action"}
      query={query}
      show={(data) => findAction(data.registerEntry, actionId)}
      back={back === "/decisions" ? { to: back, text: "Decisions" } : { to: back, text: "Actions to chase" }}
    >
      {(action) => (
        <ConfirmForm
          form={form}
          button="Escalate the action"
          cancelTo={back}
          input={(values) => ({
            actionId: action.id,
            version: action.version,
            level: values.chosen("level", "Choose who it is escalated to"),
            toWhom: values.text("toWhom"),
            reason: values.text("reason"),
            replyBy: values.day("replyBy"),
          })}
        >
          <ActionSummary action={action} />
          <RadiosField
            name="level"
            label="Which level?"
            choices={choicesOfCodes(query.data?.procedure.escalationLevels ?? [])}
            isSmall
          />
          <TextField name="toWhom" label="Who is asked?" hint="The person’s name, or their post" width={30} />
          <TextArea name="reason" label="What must they do, and why?" rows={4} />
          <DateField
            name="replyBy"
            label="Answer by"
            quickPicks={nextPanel ? [{ text: "Next panel", day: nextPanel }] : []}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
