import { type FormEvent, useState } from "react";
import {
  Button,
  ButtonGroup,
  Inset,
  LinkButton,
  MutationForm,
  type MutationFormState,
  Section,
  Status,
  TextField,
  WarningText,
} from "../../design/index.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { ChildFields } from "./ChildFields.js";
import { Questions } from "./Questions.js";
import { type Question, type Typed, typedIn } from "./question.js";
import { type ChildPart, readAnswers, readChild } from "./read-answers.js";

/** A form as it is filled in. */
export interface FilledForm {
  code: string;
  label: string;
  source: string;
  isDraft: boolean;
  takesSeveralChildren: boolean;
  fields: readonly Question[];
}

/** A child whose part stands on the form: by an enquiry, with the words to show for it, or to be described. */
export interface FormChild extends ChildPart {
  heading: string | null;
}

/** What the form sends. */
export interface SentInput {
  formCode: string;
  answers: { field: string; value: string }[];
  children: ReturnType<typeof readChild>[];
  outsideName: string | null;
  outsideContact: string | null;
}

/** One form of the procedure: what is asked once, and a part for each child of the household. Nothing typed is lost. */
export function ReferForm<Input extends SentInput>(props: {
  form: FilledForm;
  sending: MutationFormState<Input>;
  first: readonly FormChild[];
  before: Typed;
  keep: (typed: Typed) => void;
  /** Keeps what was typed at once: when it is sent, it must not be lost by a refusal. */
  flush: () => Promise<void>;
  words: string;
  button: string;
  input: (sent: SentInput) => Input;
  cancelTo: string;
}) {
  const { form, sending } = props;
  const [typed, setTyped] = useState<Typed>(props.before);
  const [children, setChildren] = useState<readonly FormChild[]>(() => withTyped(props.first, props.before));
  const viewer = useViewer();
  function note(event: FormEvent<HTMLElement>) {
    const now = typedIn((event.target as HTMLInputElement).form as HTMLFormElement);
    setTyped(now);
    props.keep(now);
  }
  return (
    <MutationForm
      form={sending}
      isKept
      conflict={{ keepTheirsTo: props.cancelTo, lines: () => [] }}
      input={(values) => {
        void props.flush();
        return props.input({
          formCode: form.code,
          answers: readAnswers(values, form.fields, null, typed),
          children: children.map((child, place) => readChild(values, form.fields, place, typed, child)),
          outsideName: values.optional("outsideName"),
          outsideContact: values.optional("outsideContact"),
        });
      }}
    >
      {form.isDraft && (
        <Inset>
          The procedure names this form but does not print it. Its questions are for your authority to approve.
        </Inset>
      )}
      <div onInput={note}>
        {children.map((child, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place on the form, and parts are only added at the end.
          <Section key={place} heading={child.heading ?? (children.length > 1 ? `Child ${place + 1}` : "The child")}>
            {child.enquiryId === null && <ChildFields place={place} typed={typed} asksSchool={!viewer.isSchool} />}
            <Questions questions={form.fields} place={place} typed={typed} />
          </Section>
        ))}
        {form.takesSeveralChildren && (
          <p className="govuk-body">
            <LinkButton onClick={() => setChildren([...children, { enquiryId: null, heading: null }])}>
              Add another child of the household
            </LinkButton>
          </p>
        )}
        <Section heading={children.length > 1 ? "About all of them" : "About what happened"}>
          <Questions questions={form.fields} place={null} typed={typed} />
        </Section>
        {mayEnter(viewer, "FRONT_DOOR") && <WhoTold typed={typed} />}
      </div>
      <WarningText>If a child is in danger now, ring 999 before you send this.</WarningText>
      <ButtonGroup>
        <Button isBusy={sending.isSending}>{props.button}</Button>
      </ButtonGroup>
      <Status>{props.words}</Status>
    </MutationForm>
  );
}

/** Who outside told the front door, which writes it down for them. */
function WhoTold({ typed }: { typed: Typed }) {
  return (
    <Section heading="Who told you">
      <TextField
        name="outsideName"
        label="Name or service (optional)"
        hint="When somebody outside rang, wrote or came in"
        defaultValue={typed.outsideName}
        width={30}
      />
      <TextField name="outsideContact" label="How to reach them (optional)" defaultValue={typed.outsideContact} />
    </Section>
  );
}

/** The parts to begin with: those given, and as many more as a kept draft has. */
function withTyped(first: readonly FormChild[], typed: Typed): readonly FormChild[] {
  const places = Object.keys(typed).flatMap((name) => {
    const place = /^children-(\d+)-/.exec(name)?.[1];
    return place === undefined ? [] : [Number(place) + 1];
  });
  const missing = Math.max(0, ...places) - first.length;
  return missing > 0
    ? [...first, ...Array.from({ length: missing }, () => ({ enquiryId: null, heading: null }))]
    : first;
}
