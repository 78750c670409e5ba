import {
  Button,
  CheckboxesField,
  formatDay,
  MutationForm,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";

const TellRecipients = graphql(
  `
    mutation TellRecipients($input: TellRecipientsInput!) {
      tellRecipients(input: $input) { dispute { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

interface Given {
  toWhom: string;
  what: string;
  sharedAt: string;
}

/** Ticks who is told of the answer; whoever has an address gets a mail without a word of the child. */
export function TellForm(props: { disputeId: string; recipients: readonly Given[]; retry: () => void }) {
  const done = useDone();
  const form = useMutationForm(TellRecipients, {
    payload: (data) => data.tellRecipients,
    onDone: () => {
      done(".", "Those you ticked are on the list. A mail goes to each address.");
      props.retry();
    },
    onConflict: props.retry,
  });
  const names = [...new Set(props.recipients.map(({ toWhom }) => toWhom))];
  const given = (name: string) =>
    props.recipients
      .filter(({ toWhom }) => toWhom === name)
      .map(({ what, sharedAt }) => `${what}, ${formatDay(sharedAt.slice(0, 10))}`)
      .join("; ");
  return (
    <MutationForm
      form={form}
      label="Who is told of the answer"
      input={(values) => ({
        disputeId: props.disputeId,
        recipients: values
          .all<string>("recipients")
          .map((toWhom) => ({ toWhom, email: values.optional(`email-${names.indexOf(toWhom)}`) })),
      })}
    >
      <CheckboxesField
        name="recipients"
        label="Who is told of the answer?"
        hint="They were given something about this child. The mail names the reference and nothing else."
        choices={names.map((name) => ({ value: name, text: name, hint: given(name) }))}
      />
      {names.map((name, place) => (
        <TextField
          key={name}
          name={`email-${place}`}
          label={`Email address of ${name}`}
          hint="Leave it empty to tell them by letter or by phone"
          width={30}
        />
      ))}
      <Button isBusy={form.isSending}>Have them told</Button>
    </MutationForm>
  );
}
