import { useState } from "react";
import { ChildLinkEntry } from "../../design/ChildLink.js";
import { formAt, nameAt } from "../../design/form-at.js";
import {
  Button,
  ButtonGroup,
  choicesOfWords,
  LinkButton,
  MutationForm,
  RadiosField,
  Status,
  TextArea,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, readFragment } from "../../graphql.js";
import { ACTION_PROGRESS } from "../../wording.js";
import { ActionFacts } from "./ActionFacts.js";
import { type MyAction, RecordActionUpdate } from "./my-action.js";
import { NotOursForm } from "./NotOursForm.js";
import { useKeptUpdate } from "./use-kept-update.js";

type Progress = EnumOf<"ActionProgress">;

const ASKED: Record<Progress | "NONE", string> = {
  NONE: "What happened?",
  DONE: "What was done, and what came of it?",
  IN_PROGRESS: "What has happened so far?",
  BLOCKED: "What do you need, and from whom?",
};

const CHOICES = choicesOfWords({
  DONE: ACTION_PROGRESS.DONE,
  IN_PROGRESS: ACTION_PROGRESS.IN_PROGRESS,
  BLOCKED: ACTION_PROGRESS.BLOCKED,
});

interface Props {
  action: MyAction;
  isLast: boolean;
  onSaved: (answer: Progress | "NOT_OURS") => void;
  retry: () => void;
}

/** One action with its question, one box and "Save and go to next"; what is typed is kept as a draft. */
export function UpdateCard(props: Props) {
  const { action, onSaved, retry } = props;
  const [isNotOurs, setNotOurs] = useState(false);
  const kept = useKeptUpdate(action);
  const button = props.isLast ? "Save the update" : "Save and go to next";
  if (!isNotOurs) return <UpdateForm {...props} kept={kept} button={button} notOurs={() => setNotOurs(true)} />;
  return (
    <NotOursForm
      action={action}
      button={button}
      onSaved={() => onSaved("NOT_OURS")}
      back={() => setNotOurs(false)}
      retry={retry}
    />
  );
}

function UpdateForm(props: Props & { kept: ReturnType<typeof useKeptUpdate>; button: string; notOurs: () => void }) {
  const { action, kept } = props;
  const progressName = nameAt("progress", action.id);
  const textName = nameAt("text", action.id);
  const form = useMutationForm(RecordActionUpdate, {
    payload: (data) => data.recordActionUpdate,
    onDone: () => {
      void kept.forget();
      props.onSaved(kept.said.progress ?? "IN_PROGRESS");
    },
    onConflict: props.retry,
  });
  return (
    <MutationForm
      form={formAt(form, action.id)}
      isKept
      label={`${action.text}, ${readFragment(ChildLinkEntry, action.entry).reference}`}
      input={(values) => ({
        actionId: action.id,
        version: action.version,
        progress: values.chosen<Progress>(progressName, "Choose done, in progress or blocked"),
        text: values.text(textName),
      })}
      conflict={{
        keepTheirsTo: "/my-actions",
        lines: (sent) => [
          {
            label: action.text,
            theirs: saidLast(action),
            yours: `${ACTION_PROGRESS[sent.progress]}: ${sent.text}`,
          },
        ],
      }}
    >
      <ActionFacts action={action} />
      <RadiosField
        name={progressName}
        label="How is it going?"
        choices={CHOICES}
        defaultValue={kept.said.progress}
        isInline
        isSmall
        onChoose={(value) => kept.say({ progress: value as Progress })}
      />
      <TextArea
        name={textName}
        label={ASKED[kept.said.progress ?? "NONE"]}
        rows={2}
        defaultValue={kept.said.text}
        onInput={(text) => kept.say({ text })}
      />
      <ButtonGroup>
        <Button isBusy={form.isSending}>{props.button}</Button>
        {action.ownerProposal?.state !== "OPEN" && <LinkButton onClick={props.notOurs}>Not ours</LinkButton>}
      </ButtonGroup>
      <Status>{kept.words}</Status>
    </MutationForm>
  );
}

function saidLast({ updates: [latest] }: MyAction): string {
  return latest ? `${ACTION_PROGRESS[latest.progress]}: ${latest.text} (${latest.madeBy.name})` : "";
}
