import { type FormEvent, useState } from "react";
import {
  ErrorSummary,
  type FormError,
  FormErrorsContext,
  SaveOrCancel,
  Status,
  useDone,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";
import { sendDocument } from "./send-document.js";

const DocumentPageQuery = graphql(`
  query DocumentPage($reference: String!) {
    enquiry(reference: $reference) { id child { id firstName lastName } }
  }
`);

/** Attaches a letter, photograph or message to a search. */
export function DocumentPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(DocumentPageQuery, { reference }, { isFresh: true });
  return (
    <EnquiryFormPage title="Attach a document" query={query}>
      {(enquiry) => <DocumentForm enquiryId={enquiry.id} reference={reference} />}
    </EnquiryFormPage>
  );
}

function DocumentForm({ enquiryId, reference }: { enquiryId: string; reference: string }) {
  const done = useDone();
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
    const said = await sendDocument(enquiryId, file);
    setSending(false);
    if ("message" in said) return refuse(said.message);
    done(enquiryAddress(reference), "Document attached.");
  }
  return (
    <FormErrorsContext value={errors}>
      <form noValidate onSubmit={(event) => void send(event)} aria-busy={isSending}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <FileField message={errors[0]?.message} />
        <SaveOrCancel text="Attach" isBusy={isSending} cancelTo={enquiryAddress(reference)} />
        <Status isHidden={!isSending}>{isSending ? "Sending the file…" : ""}</Status>
      </form>
    </FormErrorsContext>
  );
}

function FileField({ message }: { message: string | undefined }) {
  return (
    <div className={`govuk-form-group${message ? " govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor="file">
        Letter, photograph or message
      </label>
      <div className="govuk-hint" id="file-hint">
        PDF, JPEG, PNG, Word, email (.eml) or text, 10 MB at most.
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
        accept=".pdf,.jpg,.jpeg,.png,.docx,.eml,.txt,image/jpeg,image/png,application/pdf"
        aria-describedby={message ? "file-hint file-error" : "file-hint"}
      />
    </div>
  );
}
