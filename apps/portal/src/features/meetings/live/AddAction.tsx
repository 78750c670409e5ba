import { useState } from "react";
import { formAt, nameAt } from "../../../design/form-at.js";
import {
  Button,
  choicesOf,
  formatDay,
  MutationForm,
  SelectField,
  Status,
  TextField,
  UserErrors,
  useMutationForm,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { WorryField, worryInput } from "../../worries/index.js";
import { KeyHint } from "./KeyHint.js";
import type { Entry } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";
import { FIELDS } from "./minute-keys.js";

const AgreeLiveAction = graphql(
  `
    mutation AgreeLiveAction($input: AgreeActionInput!) {
      agreeAction(input: $input) {
        action { id }
        entry { id version openActionCount fullCase { latestSignsOfSafety { id } } }
        meeting { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const AT = "action";

/** Adds an action in one line while the child is discussed; who and when can be written in it or chosen beside it. */
export function AddAction({ entry, choices }: { entry: Entry; choices: LiveChoices }) {
  const [added, setAdded] = useState(0);
  const note = entry.fullCase?.latestSignsOfSafety;
  const form = useMutationForm(AgreeLiveAction, {
    payload: (data) => data.agreeAction,
    onDone: () => {
      setAdded((last) => last + 1);
      window.setTimeout(() => document.getElementById(FIELDS.action)?.focus(), 0);
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
          line: values.text(FIELDS.action),
          ownerServiceId: values.optional(nameAt("ownerServiceId", AT)),
          due: values.optional(nameAt("due", AT)),
          worry: worryInput(note, values.optional(nameAt("worry", AT))),
        })}
      >
        <TextField
          name={FIELDS.action}
          label={
            <>
              Add an action: what is to be done? <KeyHint of="a" />
            </>
          }
          hint="In one line if you like: Ring the school @EWS due:+2p"
        />
        <WorryField name={nameAt("worry", AT)} note={note} child={entry.child} />
        <div className="app-filter-line app-live__choices">
          <SelectField
            name={nameAt("ownerServiceId", AT)}
            label="Which service does it?"
            empty="As in the line"
            choices={choicesOf(choices.services)}
          />
          <SelectField
            name={nameAt("due", AT)}
            label="By when?"
            empty="As in the line, or the next panel"
            choices={choices.due.map((one) => ({
              value: one.written,
              text: `${one.label} (${formatDay(one.dueOn)})`,
            }))}
          />
          <Button look="secondary" isBusy={form.isSending}>
            Add the action
          </Button>
        </div>
      </MutationForm>
      <Status>{added > 0 ? "Action added." : ""}</Status>
    </>
  );
}
