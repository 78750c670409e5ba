import { useParams } from "react-router";
import {
  ConfirmForm,
  FormattedDate,
  Inset,
  QueryPage,
  RadiosField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ActionSummary } from "./ActionSummary.js";
import { findAction, OpenActionsEntry } from "./find-action.js";

const AnswerOwnerPageQuery = graphql(
  `query AnswerOwnerPage($reference: String!) { registerEntry(reference: $reference) { id ...OpenActionsEntry } }`,
  [OpenActionsEntry],
);

const AnswerOwnerProposal = graphql(
  `
    mutation AnswerOwnerProposal($input: AnswerOwnerProposalInput!) {
      answerOwnerProposal(input: $input) {
        action { id version ownerService { id } ownerPerson { id } ownerProposal { id version state } }
        entry { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const BACK = "/actions?show=not-ours";

/** Business support answers an owner who says that an action is not theirs. */
export function AnswerOwnerPage() {
  const { reference = "", actionId = "" } = useParams();
  const query = usePageQuery(AnswerOwnerPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(AnswerOwnerProposal, {
    payload: (data) => data.answerOwnerProposal,
    onDone: () => done(BACK, "The owner has your answer."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Whose action is it?`}
      heading={() => "Whose action is it?"}
      query={query}
      show={(data) => withProposal(findAction(data.registerEntry, actionId))}
      back={{ to: BACK, text: "Actions to chase" }}
    >
      {({ action, proposal }) => (
        <ConfirmForm
          form={form}
          button="Save the answer"
          cancelTo={BACK}
          input={(values) => ({
            proposalId: proposal.id,
            version: proposal.version,
            isAccepted: values.chosen<"yes" | "no">("isAccepted", "Choose whose action it is") === "yes",
            words: values.optional("words"),
          })}
        >
          <ActionSummary action={action} />
          <Inset>
            {proposal.proposedBy.name}, <FormattedDate at={proposal.proposedAt} />: it belongs to{" "}
            {proposal.service.name}. “{proposal.reason}”
          </Inset>
          <RadiosField
            name="isAccepted"
            label="Your answer"
            choices={[
              { value: "yes", text: `Hand it over to ${proposal.service.name}` },
              { value: "no", text: "It stays where it is" },
            ]}
          />
          <TextArea name="words" label="A word why, if it stays where it is" rows={2} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}

function withProposal(action: ReturnType<typeof findAction>) {
  const proposal = action?.ownerProposal;
  return action && proposal?.state === "OPEN" ? { action, proposal } : null;
}
