import { FileForm, useDone, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { sendFile } from "../../send-file.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";

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
  async function send(file: File): Promise<string | null> {
    const said = await sendFile(`/enquiries/${encodeURIComponent(enquiryId)}/documents`, file, "documentId");
    if ("message" in said) return said.message;
    done(enquiryAddress(reference), "Document attached.");
    return null;
  }
  return (
    <FileForm
      label="Letter, photograph or message"
      hint="PDF, JPEG, PNG, Word, email (.eml) or text, 10 MB at most."
      accept=".pdf,.jpg,.jpeg,.png,.docx,.eml,.txt,image/jpeg,image/png,application/pdf"
      button="Attach"
      busy="Sending the file…"
      cancelTo={enquiryAddress(reference)}
      send={send}
    />
  );
}
