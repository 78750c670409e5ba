import { formAt, nameAt } from "../../design/form-at.js";
import {
  Button,
  ButtonGroup,
  choicesOf,
  FormattedDate,
  LinkButton,
  MutationForm,
  SelectField,
  TextArea,
  UserErrors,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import type { MyAction } from "./my-action.js";

const NotOursServices = graphql("query NotOursServices { services { id name } }");

const ProposeOwner = graphql(
  `
    mutation ProposeOwner($input: ProposeOwnerInput!) {
      proposeOwner(input: $input) {
        action { id version ownerProposal { id state } }
        entry { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

// The form takes the place of the button that opened it, and so its focus.
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** The fourth answer of a card: whose the action is, and why. It stays with its owner until business support answers. */
export function NotOursForm(props: {
  action: MyAction;
  button: string;
  onSaved: () => void;
  back: () => void;
  retry: () => void;
}) {
  const { action } = props;
  const { data } = usePageQuery(NotOursServices, {});
  const form = useMutationForm(ProposeOwner, {
    payload: (answer) => answer.proposeOwner,
    onDone: props.onSaved,
    onConflict: props.retry,
  });
  const [serviceName, reasonName] = [nameAt("serviceId", action.id), nameAt("reason", action.id)];
  return (
    <MutationForm
      form={formAt(form, action.id)}
      label={`Not ours: ${action.text}`}
      input={(values) => ({
        actionId: action.id,
        version: action.version,
        serviceId: values.chosen<string>(serviceName, "Choose the service it belongs to"),
        reason: values.text(reasonName),
      })}
      conflict={{
        keepTheirsTo: "/my-actions",
        lines: (sent) => [{ label: action.text, theirs: "Changed meanwhile", yours: sent.reason }],
      }}
    >
      <p className="govuk-body" tabIndex={-1} ref={takeFocus}>
        The action stays with you until business support answers.
      </p>
      <SelectField
        name={serviceName}
        label="Whose is it?"
        choices={choicesOf(data?.services ?? [])}
        empty="Choose a service"
        defaultValue={null}
      />
      <TextArea name={reasonName} label="Why is it theirs?" rows={2} />
      <ButtonGroup>
        <Button isBusy={form.isSending}>{props.button}</Button>
        <LinkButton onClick={props.back}>It is ours after all</LinkButton>
      </ButtonGroup>
    </MutationForm>
  );
}

/** What was said about whose the action is, and what business support answered. */
export function ProposalSaid({ proposal }: { proposal: MyAction["ownerProposal"] }) {
  if (!proposal || proposal.state === "ACCEPTED") return null;
  return (
    <p className="govuk-body-s app-muted">
      {proposal.state === "OPEN" ? (
        <>
          Said to be of {proposal.service.name} on <FormattedDate at={proposal.proposedAt} />. Business support has not
          answered yet.
        </>
      ) : (
        <>
          Stays with you, {proposal.answeredBy?.name ?? "business support"} says: “{proposal.answer}”
        </>
      )}
    </p>
  );
}
