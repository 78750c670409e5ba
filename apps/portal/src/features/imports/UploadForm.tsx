import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { Button, ErrorSummary, type FormError, FormErrorsContext, Status } from "../../design/index.js";
import { uploadFile } from "./upload.js";

/** The first step: choose the spreadsheet. */
export function UploadForm() {
  const navigate = useNavigate();
  const [errors, setErrors] = useState<FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isSending, setSending] = useState(false);
  function refuse(message: string) {
    setErrors([{ code: "INVALID", message, field: ["file"] }]);
    setAttempt((count) => count + 1);
  }
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.name === "") return refuse("Choose a file");
    setSending(true);
    setErrors([]);
    const said = await uploadFile(file);
    setSending(false);
    if ("message" in said) return refuse(said.message);
    void navigate(`/imports/${encodeURIComponent(said.importId)}`);
  }
  const message = errors[0]?.message;
  return (
    <FormErrorsContext value={errors}>
      <form noValidate onSubmit={(event) => void send(event)} aria-busy={isSending}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <div className={`govuk-form-group${message ? " govuk-form-group--error" : ""}`}>
          <label className="govuk-label" htmlFor="file">
            Spreadsheet of the register
          </label>
          <div className="govuk-hint" id="file-hint">
            A CSV or Excel (.xlsx) file, 10 MB at most. Nothing is saved to the register before you confirm.
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
        <Button isBusy={isSending}>Upload</Button>
        <Status isHidden={!isSending}>{isSending ? "Sending the file…" : ""}</Status>
      </form>
    </FormErrorsContext>
  );
}
