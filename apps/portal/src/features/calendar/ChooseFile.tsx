import { type FormEvent, useState } from "react";
import { Button, ErrorSummary, type FormError, FormErrorsContext } from "../../design/index.js";

/** A file that was chosen, as the API takes it. */
export interface ChosenFile {
  name: string;
  /** In base64. */
  content: string;
}

const LARGEST = 500_000;

/** Chooses a spreadsheet and reads it into memory; nothing is sent yet. */
export function ChooseFile({ onChosen }: { onChosen: (file: ChosenFile) => void }) {
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  function refuse(message: string) {
    setErrors([{ code: "INVALID", message, field: ["file"] }]);
    setAttempt((count) => count + 1);
  }
  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.name === "") return refuse("Choose a file");
    if (file.size > LARGEST) return refuse("The file is too large for a calendar. Choose one of 500 kB at most.");
    onChosen({ name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) });
  }
  const message = errors[0]?.message;
  return (
    <FormErrorsContext value={errors}>
      <form noValidate onSubmit={(event) => void choose(event)}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <div className={`govuk-form-group${message ? " govuk-form-group--error" : ""}`}>
          <label className="govuk-label" htmlFor="file">
            File of term dates
          </label>
          <div className="govuk-hint" id="file-hint">
            A CSV or Excel (.xlsx) file. You see every row before anything is brought in.
          </div>
          {message && (
            <p className="govuk-error-message" id="file-error">
              <span className="govuk-visually-hidden">Error: </span>
              {message}
            </p>
          )}
          <input
            className="govuk-file-upload app-file"
            id="file"
            name="file"
            type="file"
            accept=".csv,.xlsx,text/csv"
            aria-describedby={message ? "file-hint file-error" : "file-hint"}
          />
        </div>
        <Button>Check the file</Button>
      </form>
    </FormErrorsContext>
  );
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
