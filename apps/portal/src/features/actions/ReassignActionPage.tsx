import { useParams } from "react-router";
import {
  ConfirmForm,
  choicesOf,
  QueryPage,
  SelectField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ActionSummary } from "./ActionSummary.js";
import { findAction, OpenActionsEntry } from "./find-action.js";

const ReassignActionPageQuery = graphql(
  `
    query ReassignActionPage($reference: String!) {
      registerEntry(reference: $reference) { id ...OpenActionsEntry }
      services { id name }
      people { id name isActive }
    }
  `,
  [OpenActionsEntry],
);

const ReassignAction = graphql(
  `
    mutation ReassignAction($input: ReassignActionInput!) {
      reassignAction(input: $input) {
        action { id version ownerService { id } ownerPerson { id } }
        entry { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const BACK = "/actions";

/** Gives an action to another service or person, with the reason. */
export function ReassignActionPage() {
  const { reference = "", actionId = "" } = useParams();
  const query = usePageQuery(ReassignActionPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ReassignAction, {
    payload: (data) => data.reassignAction,
    onDone: () => done(BACK, "The action has a new owner."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Give an action to somebody else`}
      heading={() => "Hand on this action"}
      query={query}
      show={(data) => findAction(data.registerEntry, actionId)}
      back={{ to: BACK, text: "Actions to chase" }}
    >
      {(action) => (
        <ConfirmForm
          form={form}
          button="Hand on the action"
          cancelTo={BACK}
          input={(values) => ({
            actionId: action.id,
            version: action.version,
            ownerServiceId: values.optional("ownerServiceId"),
            ownerPersonId: values.optional("ownerPersonId"),
            reason: values.text("reason"),
          })}
        >
          <ActionSummary action={action} />
          <SelectField
            name="ownerServiceId"
            label="Service"
            choices={choicesOf(query.data?.services ?? [])}
            empty="No service"
            defaultValue={action.ownerService?.id ?? null}
          />
          <SelectField
            name="ownerPersonId"
            label="Person, if one person is to do it"
            choices={choicesOf((query.data?.people ?? []).filter((person) => person.isActive))}
            empty="Nobody by name"
            defaultValue={action.ownerPerson?.id ?? null}
          />
          <TextArea name="reason" label="Why does it change hands?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
