import { useState } from "react";
import { formAt, nameAt } from "../../../design/form-at.js";
import {
  Button,
  choicesOf,
  DateField,
  Details,
  MutationForm,
  SelectField,
  Status,
  TextArea,
  UserErrors,
  useMutationForm,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import type { Entry, LiveChoices } from "./live-child.js";

const AgreeLiveAction = graphql(
  `
    mutation AgreeLiveAction($input: AgreeActionInput!) {
      agreeAction(input: $input) {
        action { id }
        entry { id version openActionCount }
        meeting { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const AT = "action";

/** Adds an action while the child is discussed: what, which service, by when (else the next meeting). */
export function AddAction({ entry, choices }: { entry: Entry; choices: LiveChoices }) {
  const [added, setAdded] = useState(0);
  const form = useMutationForm(AgreeLiveAction, {
    payload: (data) => data.agreeAction,
    onDone: () => {
      setAdded((last) => last + 1);
      window.setTimeout(() => document.getElementById(nameAt("text", AT))?.focus(), 0);
    },
  });
  return (
    <>
      <MutationForm
        key={added}
        form={formAt(form, AT)}
        label="Action"
        input={(values) => ({
          entryId: entry.id,
          meetingId: choices.meetingId,
          text: values.text(nameAt("text", AT)),
          ownerServiceId: values.optional(nameAt("ownerServiceId", AT)),
          dueOn: values.day(nameAt("dueOn", AT)),
        })}
      >
        <TextArea name={nameAt("text", AT)} label="Add an action: what is to be done?" rows={2} />
        <SelectField
          name={nameAt("ownerServiceId", AT)}
          label="Which service does it?"
          empty="Choose a service"
          choices={choicesOf(choices.services)}
        />
        <Details summary="Due at the next panel. Choose another day">
          <DateField name={nameAt("dueOn", AT)} label="Due on" hint="Leave empty for the next panel" />
        </Details>
        <Button look="secondary" isBusy={form.isSending}>
          Add the action
        </Button>
      </MutationForm>
      <Status>{added > 0 ? "Action added." : ""}</Status>
    </>
  );
}
