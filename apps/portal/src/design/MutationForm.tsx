import { type FormEvent, type ReactNode, useState } from "react";
import { type ConflictLine, ConflictPanel } from "./ConflictPanel.js";
import { ErrorSummary } from "./ErrorSummary.js";
import { FormErrorsContext } from "./form-errors.js";
import { type FormValues, readForm } from "./form-values.js";
import type { MutationFormState } from "./use-mutation-form.js";

/** A native form that sends one mutation: errors on top with the focus, at their fields, and both versions on a conflict. */
export function MutationForm<Input>(props: {
  form: MutationFormState<Input>;
  /** Makes the input from what was typed. */
  input: (values: FormValues) => Input;
  /** For records that others may change: what the record says now beside what was typed. */
  conflict?: { keepTheirsTo: string; lines: (sent: Input) => readonly ConflictLine[] };
  label?: string;
  children: ReactNode;
}) {
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
      <form method="post" noValidate onSubmit={submit} aria-label={props.label} aria-busy={form.isSending}>
        <ErrorSummary errors={form.errors} failed={form.failed} attempt={form.attempt} />
        {form.hasConflict && conflict && sent && (
          <ConflictPanel lines={conflict.lines(sent)} keepTheirsTo={conflict.keepTheirsTo} isSending={form.isSending} />
        )}
        {props.children}
      </form>
    </FormErrorsContext>
  );
}
