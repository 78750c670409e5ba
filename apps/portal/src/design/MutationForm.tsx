import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { usePast } from "../session/past.js";
import { type ConflictLine, ConflictPanel } from "./ConflictPanel.js";
import { ErrorSummary } from "./ErrorSummary.js";
import { FormDraft, type KeptAs } from "./FormDraft.js";
import { type FormError, FormErrorsContext } from "./form-errors.js";
import { type FormValues, readForm } from "./form-values.js";
import { Status } from "./Status.js";
import { useDraft } from "./use-draft.js";
import type { MutationFormState } from "./use-mutation-form.js";

interface MutationFormProps<Input> {
  form: MutationFormState<Input>;
  /** Makes the input from what was typed. */
  input: (values: FormValues) => Input;
  /** For records that others may change: what the record says now beside what was typed. */
  conflict?: { keepTheirsTo: string; lines: (sent: Input) => readonly ConflictLine[] };
  label?: string;
  /** The page itself keeps what is typed here. */
  isKept?: boolean;
  children: ReactNode;
}

/**
 * A native form that sends one mutation: errors on top with the focus, at their fields, and both versions on a conflict.
 * With `keptAs`, what is typed is kept on the server until it is sent. A past day has no forms.
 */
export function MutationForm<Input>({ keptAs, ...props }: MutationFormProps<Input> & { keptAs?: KeptAs }) {
  const { asAt } = usePast();
  if (asAt !== null) return <p className="govuk-body">Go back to now to write here.</p>;
  return keptAs ? <KeptForm keptAs={keptAs} {...props} /> : <PlainForm {...props} />;
}

function KeptForm<Input>({ keptAs, ...props }: MutationFormProps<Input> & { keptAs: KeptAs }) {
  const draft = useDraft(keptAs.kind, keptAs.subjectId);
  const element = useRef<HTMLFormElement>(null);
  const isOnItsWay = useRef(false);
  async function send(input: Input, problems: readonly FormError[] = []): Promise<boolean> {
    if (problems.length > 0) return await props.form.send(input, problems);
    if (isOnItsWay.current) return false;
    isOnItsWay.current = true;
    await draft.flush();
    const isDone = await props.form.send(input);
    if (isDone) await draft.forget();
    isOnItsWay.current = false;
    return isDone;
  }
  return (
    <PlainForm {...props} form={{ ...props.form, send }} element={element} isKept>
      <FormDraft form={element} keptAs={keptAs} draft={draft} />
      {props.children}
      <Status>{draft.words}</Status>
    </PlainForm>
  );
}

function PlainForm<Input>(props: MutationFormProps<Input> & { element?: RefObject<HTMLFormElement | null> }) {
  const { form, conflict } = props;
  const [sent, setSent] = useState<Input | null>(null);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = readForm(event.currentTarget);
    const input = props.input(values);
    setSent(input);
    void form.send(input, values.problems);
  }
  return (
    <FormErrorsContext value={form.errors}>
      <form
        method="post"
        noValidate
        onSubmit={submit}
        aria-label={props.label}
        aria-busy={form.isSending}
        ref={props.element}
        data-kept={props.isKept ? "" : undefined}
      >
        <ErrorSummary errors={form.errors} failed={form.failed} attempt={form.attempt} />
        {form.hasConflict && conflict && sent && (
          <ConflictPanel lines={conflict.lines(sent)} keepTheirsTo={conflict.keepTheirsTo} isSending={form.isSending} />
        )}
        {props.children}
      </form>
    </FormErrorsContext>
  );
}
