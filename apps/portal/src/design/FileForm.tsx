import { type FormEvent, useState } from "react";
import { Button } from "./Button.js";
import { ErrorSummary } from "./ErrorSummary.js";
import { type FieldProps, FieldShell, useFieldIds } from "./FieldShell.js";
import { type FormError, FormErrorsContext } from "./form-errors.js";
import { SaveOrCancel } from "./SaveOrCancel.js";
import { Status } from "./Status.js";

type FileFieldProps = Pick<FieldProps, "label" | "hint"> & { accept: string };

/** A form for one file. `send` gives the sentence that says what is wrong with it, or null when all is well. */
export function FileForm(
  props: FileFieldProps & {
    button: string;
    /** What is said while `send` is at work. */
    busy: string;
    /** A way back without sending. */
    cancelTo?: string;
    send: (file: File) => Promise<string | null>;
  },
) {
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isSending, setSending] = useState(false);
  function refuse(message: string) {
    setErrors([{ code: "INVALID", message, field: ["file"] }]);
    setAttempt((count) => count + 1);
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.name === "") return refuse("Choose a file");
    setSending(true);
    setErrors([]);
    const wrong = await props.send(file);
    setSending(false);
    if (wrong !== null) refuse(wrong);
  }
  return (
    <FormErrorsContext value={errors}>
      <form noValidate onSubmit={(event) => void submit(event)} aria-busy={isSending}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <FileField label={props.label} hint={props.hint} accept={props.accept} />
        {props.cancelTo ? (
          <SaveOrCancel text={props.button} isBusy={isSending} cancelTo={props.cancelTo} />
        ) : (
          <Button isBusy={isSending}>{props.button}</Button>
        )}
        <Status isHidden={!isSending}>{isSending ? props.busy : ""}</Status>
      </form>
    </FormErrorsContext>
  );
}

function FileField({ label, hint, accept }: FileFieldProps) {
  const { error, describedBy } = useFieldIds("file", hint);
  return (
    <FieldShell name="file" label={label} hint={hint} error={error}>
      <input
        className="govuk-file-upload app-file"
        id="file"
        name="file"
        type="file"
        accept={accept}
        aria-describedby={describedBy}
      />
    </FieldShell>
  );
}
