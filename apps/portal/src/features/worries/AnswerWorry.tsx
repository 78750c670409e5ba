import { type ReactNode, useState } from "react";
import { formAt, nameAt } from "../../design/form-at.js";
import {
  Button,
  LinkButton,
  MutationForm,
  SelectField,
  TextArea,
  UserErrors,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import type { Worry } from "./note-worries.js";

const AnswerWorryOfNote = graphql(
  `
    mutation AnswerWorryOfNote($input: AnswerWorryInput!) {
      answerWorry(input: $input) {
        signsOfSafetyNote { id worries { number version isAnswered } }
        entry { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Says which open action answers a worry, or why there is none; folded away until it is asked for. */
export function AnswerWorry(props: {
  noteId: string;
  worry: Worry;
  openActions: readonly { id: string; text: string }[];
  /** What leads to agreeing an action for it. */
  agree: ReactNode;
  onDone: () => void;
}) {
  const { noteId, worry, openActions } = props;
  const [isOpen, setOpen] = useState(false);
  const at = `worry-${worry.number}`;
  const form = useMutationForm(AnswerWorryOfNote, {
    payload: (data) => data.answerWorry,
    onDone: () => {
      setOpen(false);
      props.onDone();
    },
  });
  if (!isOpen) {
    return (
      <p className="govuk-body app-tag-line">
        {props.agree}
        <LinkButton onClick={() => setOpen(true)}>
          {worry.isAnswered ? "Change the answer" : "Say what answers it"}
          <span className="govuk-visually-hidden"> for worry {worry.number}</span>
        </LinkButton>
      </p>
    );
  }
  return (
    <MutationForm
      form={formAt(form, at)}
      label={`Answer to worry ${worry.number}`}
      input={(values) => ({
        worry: { noteId, number: worry.number, version: worry.version },
        actionId: openActions.length > 0 ? values.optional(nameAt("actionId", at)) : null,
        noActionBecause: values.optional(nameAt("noActionBecause", at)),
      })}
    >
      {openActions.length > 0 && (
        <SelectField
          name={nameAt("actionId", at)}
          label="Which action answers it?"
          empty="None of them"
          choices={openActions.map(({ id, text }) => ({ value: id, text }))}
        />
      )}
      <TextArea
        name={nameAt("noActionBecause", at)}
        label={openActions.length > 0 ? "Or why is there no action?" : "Why is there no action?"}
        rows={2}
        limit={1000}
      />
      <Button look="secondary" isBusy={form.isSending}>
        Save the answer
      </Button>{" "}
      <LinkButton onClick={() => setOpen(false)}>Leave it as it is</LinkButton>
    </MutationForm>
  );
}
