import { useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ActionSummary } from "./ActionSummary.js";
import { findAction, OpenActionsEntry } from "./find-action.js";

const CancelActionPageQuery = graphql(
  `query CancelActionPage($reference: String!) { registerEntry(reference: $reference) { id ...OpenActionsEntry } }`,
  [OpenActionsEntry],
);

const CancelAction = graphql(
  `
    mutation CancelAction($input: CancelActionInput!) {
      cancelAction(input: $input) { action { id version state } entry { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const BACK = "/actions";

/** Cancels an action that is no longer needed, with the reason. */
export function CancelActionPage() {
  const { reference = "", actionId = "" } = useParams();
  const query = usePageQuery(CancelActionPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(CancelAction, {
    payload: (data) => data.cancelAction,
    onDone: () => done(BACK, "Action cancelled."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Cancel an action`}
      heading={() => "Cancel this action"}
      query={query}
      show={(data) => findAction(data.registerEntry, actionId)}
      back={{ to: BACK, text: "Actions to chase" }}
    >
      {(action) => (
        <ConfirmForm
          form={form}
          button="Cancel the action"
          isWarning
          cancelTo={BACK}
          input={(values) => ({ actionId: action.id, version: action.version, reason: values.text("reason") })}
        >
          <ActionSummary action={action} />
          <TextArea name="reason" label="Why is it no longer needed?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
