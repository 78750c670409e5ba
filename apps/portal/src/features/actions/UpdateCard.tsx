import { useRef, useState } from "react";
import { ChildLink, ChildLinkEntry } from "../../design/ChildLink.js";
import { formAt, nameAt } from "../../design/form-at.js";
import {
  Button,
  ButtonGroup,
  choicesOfWords,
  FormattedDate,
  LinkButton,
  MutationForm,
  RadiosField,
  Status,
  TextArea,
  useMutationForm,
} from "../../design/index.js";
import { useDraft } from "../../design/use-draft.js";
import { type EnumOf, readFragment } from "../../graphql.js";
import { ACTION_PROGRESS, yearWords } from "../../wording.js";
import { DueTag } from "./DueTag.js";
import { type MyAction, RecordActionUpdate, readDraft, type UpdateDraft } from "./my-action.js";
import { NotOursForm, ProposalSaid } from "./NotOursForm.js";

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

/** One action with its question, one box and "Save and go to next"; what is typed is kept as a draft. */
export function UpdateCard(props: {
  action: MyAction;
  isLast: boolean;
  onSaved: (answer: Progress | "NOT_OURS") => void;
  retry: () => void;
}) {
  const { action } = props;
  const [isNotOurs, setNotOurs] = useState(false);
  const isAnswered = action.ownerProposal?.state !== "OPEN";
  const [start] = useState(() => readDraft(action.draft));
  const [progress, setProgress] = useState<Progress | null>(start.progress);
  const typed = useRef<UpdateDraft>(start);
  const draft = useDraft("actionUpdate", action.id);
  const form = useMutationForm(RecordActionUpdate, {
    payload: (data) => data.recordActionUpdate,
    onDone: () => {
      void draft.forget();
      props.onSaved(typed.current.progress ?? "IN_PROGRESS");
    },
    onConflict: props.retry,
  });
  const progressName = nameAt("progress", action.id);
  const textName = nameAt("text", action.id);
  const latest = action.updates[0];

  function keep(change: Partial<UpdateDraft>) {
    typed.current = { ...typed.current, ...change };
    draft.keep(JSON.stringify(typed.current));
  }

  if (isNotOurs) {
    return (
      <NotOursForm
        action={action}
        button={props.isLast ? "Save the update" : "Save and go to next"}
        onSaved={() => props.onSaved("NOT_OURS")}
        back={() => setNotOurs(false)}
        retry={props.retry}
      />
    );
  }
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
            theirs: latest ? `${ACTION_PROGRESS[latest.progress]}: ${latest.text} (${latest.madeBy.name})` : "",
            yours: `${ACTION_PROGRESS[sent.progress]}: ${sent.text}`,
          },
        ],
      }}
    >
      <p className="govuk-body">
        <DueTag action={action} />
      </p>
      <p className="govuk-body-s app-card__facts">
        <ChildLink entry={action.entry} />
        <span>{yearWords(action.entry.child.schoolYear)}</span>
        <span>{action.entry.groupName ?? "No group yet"}</span>
        <span>
          Agreed <FormattedDate at={action.agreedAt} />
        </span>
      </p>
      {latest && (
        <p className="govuk-body-s app-muted">
          Last update: {ACTION_PROGRESS[latest.progress].toLowerCase()}
          {latest.text && `, “${latest.text}”`} ({latest.madeBy.name}, <FormattedDate at={latest.madeAt} />)
        </p>
      )}
      <ProposalSaid proposal={action.ownerProposal} />
      <RadiosField
        name={progressName}
        label="How is it going?"
        choices={CHOICES}
        defaultValue={start.progress}
        isInline
        isSmall
        onChoose={(value) => {
          setProgress(value as Progress);
          keep({ progress: value as Progress });
        }}
      />
      <TextArea
        name={textName}
        label={ASKED[progress ?? "NONE"]}
        rows={2}
        defaultValue={start.text}
        onInput={(text) => keep({ text })}
      />
      <ButtonGroup>
        <Button isBusy={form.isSending}>{props.isLast ? "Save the update" : "Save and go to next"}</Button>
        {isAnswered && <LinkButton onClick={() => setNotOurs(true)}>Not ours</LinkButton>}
      </ButtonGroup>
      <Status>{draft.words}</Status>
    </MutationForm>
  );
}
