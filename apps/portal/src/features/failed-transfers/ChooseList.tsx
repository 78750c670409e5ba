import { type FormEvent, useState } from "react";
import { Button, ErrorSummary, type FormError, FormErrorsContext, TextArea } from "../../design/index.js";

/** A list as the API takes it. */
export interface ChosenList {
  fileName: string;
  /** In base64. */
  content: string;
}

const LARGEST = 500_000;

/** Takes the list as a file, or pasted from a spreadsheet; nothing is sent yet. */
export function ChooseList({ onChosen }: { onChosen: (list: ChosenList) => void }) {
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  function refuse(message: string, field: string) {
    setErrors([{ code: "INVALID", message, field: [field] }]);
    setAttempt((count) => count + 1);
  }
  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const file = given.get("file");
    const pasted = String(given.get("pasted") ?? "").trim();
    const hasFile = file instanceof File && file.name !== "";
    if (!hasFile && pasted === "") return refuse("Choose a file, or paste the rows", "file");
    if (hasFile && pasted !== "") return refuse("Choose a file or paste the rows, not both", "pasted");
    if (!hasFile) return onChosen({ fileName: "pasted.csv", content: base64(new TextEncoder().encode(pasted)) });
    if (file.size > LARGEST) return refuse("The file is too large. Choose one of 500 kB at most.", "file");
    onChosen({ fileName: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) });
  }
  return (
    <FormErrorsContext value={errors}>
      <form noValidate onSubmit={(event) => void choose(event)}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <FileField message={errors.find(({ field }) => field?.[0] === "file")?.message} />
        <TextArea
          name="pasted"
          label="Or paste the rows here"
          hint="Copy them from the spreadsheet with the row of headings."
          rows={6}
        />
        <Button>Check the list</Button>
      </form>
    </FormErrorsContext>
  );
}

function FileField({ message }: { message: string | undefined }) {
  return (
    <div className={`govuk-form-group${message ? " govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor="file">
        The list as a file
      </label>
      <div className="govuk-hint" id="file-hint">
        A CSV or Excel (.xlsx) file. You see every child before anything is brought in.
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
  );
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
