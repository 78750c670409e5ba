import { useState } from "react";
import { useWordsOf } from "../../../design/child-names.js";
import { formAt, nameAt } from "../../../design/form-at.js";
import {
  Button,
  CheckboxesField,
  choicesOf,
  choicesOfWords,
  LinkButton,
  MutationForm,
  RadiosField,
  TextArea,
  UserErrors,
  useMutationForm,
} from "../../../design/index.js";
import { type EnumOf, graphql } from "../../../graphql.js";
import { SAFETY_PLAN_MODES } from "../../../wording.js";
import { ONE_WORRY_A_LINE } from "../../worries/index.js";
import type { Entry } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";

const RecordLiveSigns = graphql(
  `
    mutation RecordLiveSigns($input: RecordSignsOfSafetyInput!) {
      recordSignsOfSafety(input: $input) {
        signsOfSafetyNote { id }
        entry { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const AT = "signs";

/** Writes the Signs of Safety anew during the meeting, starting from the last writing. */
export function AddSafety({ entry, services }: { entry: Entry; services: LiveChoices["services"] }) {
  const [isOpen, setOpen] = useState(false);
  const wordsOf = useWordsOf();
  const last = entry.fullCase?.latestSignsOfSafety;
  const isKeptOff = textsOf(last).some((text) => wordsOf(entry.child, text) !== text);
  const form = useMutationForm(RecordLiveSigns, {
    payload: (data) => data.recordSignsOfSafety,
    onDone: () => setOpen(false),
  });
  if (!isOpen) {
    if (isKeptOff) return <NamesFirst />;
    return (
      <p className="govuk-body">
        <LinkButton onClick={() => setOpen(true)}>
          {last ? "Write the Signs of Safety anew" : "Write the Signs of Safety"}
        </LinkButton>
      </p>
    );
  }
  return (
    <>
      {isKeptOff && <NamesFirst />}
      <div hidden={isKeptOff}>
        <MutationForm
          form={formAt(form, AT)}
          label="Signs of Safety"
          input={(values) => ({
            entryId: entry.id,
            workingWell: values.text(nameAt("workingWell", AT)),
            concerns: values.text(nameAt("concerns", AT)),
            childView: values.optional(nameAt("childView", AT)),
            parentView: values.optional(nameAt("parentView", AT)),
            needsToHappen: values.text(nameAt("needsToHappen", AT)),
            teamIds: values.all(nameAt("teamIds", AT)),
            mode: values.maybe<EnumOf<"SafetyPlanMode">>(nameAt("mode", AT)),
          })}
        >
          <TextArea
            name={nameAt("workingWell", AT)}
            label="What is working well?"
            defaultValue={last?.workingWell}
            rows={3}
          />
          <TextArea
            name={nameAt("concerns", AT)}
            label="What are we worried about?"
            hint={ONE_WORRY_A_LINE}
            defaultValue={last?.concerns}
            rows={3}
          />
          <TextArea
            name={nameAt("childView", AT)}
            label="What does the child say?"
            defaultValue={last?.childView}
            rows={2}
          />
          <TextArea
            name={nameAt("parentView", AT)}
            label="What does the parent say?"
            defaultValue={last?.parentView}
            rows={2}
          />
          <TextArea
            name={nameAt("needsToHappen", AT)}
            label="What needs to happen?"
            defaultValue={last?.needsToHappen}
            rows={3}
          />
          <RadiosField
            name={nameAt("mode", AT)}
            label="What is the plan for?"
            choices={choicesOfWords(SAFETY_PLAN_MODES)}
            defaultValue={last?.mode}
            isSmall
          />
          <CheckboxesField
            name={nameAt("teamIds", AT)}
            label="Which teams must work together?"
            choices={choicesOf(services)}
            defaultValues={last?.teams.map((team) => team.id)}
            isSmall
          />
          <Button look="secondary" isBusy={form.isSending}>
            Record the Signs of Safety
          </Button>{" "}
          <LinkButton onClick={() => setOpen(false)}>Leave as it was</LinkButton>
        </MutationForm>
      </div>
    </>
  );
}

/** Stands where the form would show the child's name on a screen that others see; what was typed in it stays. */
function NamesFirst() {
  return (
    <p className="govuk-body">
      The last writing holds the child’s name. To write the Signs of Safety anew, switch off “Hide names” first.
    </p>
  );
}

type Note = NonNullable<Entry["fullCase"]>["latestSignsOfSafety"];

function textsOf(note: Note | undefined): string[] {
  if (!note) return [];
  const { workingWell, concerns, childView, parentView, needsToHappen } = note;
  return [workingWell, concerns, childView, parentView, needsToHappen].filter((text) => text !== null);
}
