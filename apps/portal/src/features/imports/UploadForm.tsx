import { useNavigate } from "react-router";
import { FileForm } from "../../design/index.js";
import { sendFile } from "../../send-file.js";

/** The first step: choose the spreadsheet. */
export function UploadForm() {
  const navigate = useNavigate();
  async function send(file: File): Promise<string | null> {
    const said = await sendFile("/uploads", file, "importId");
    if ("message" in said) return said.message;
    void navigate(`/imports/${encodeURIComponent(said.id)}`);
    return null;
  }
  return (
    <FileForm
      label="Spreadsheet of the register, or a transfer file"
      hint="A CSV or Excel (.xlsx) file, or a common transfer file (.xml) of a child whose next school is not known; 10 MB at most. Nothing is saved to the register before you confirm."
      accept=".csv,.xlsx,.xml,text/csv"
      button="Upload"
      busy="Sending the file…"
      send={send}
    />
  );
}
