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
      label="Spreadsheet of the register"
      hint="A CSV or Excel (.xlsx) file, 10 MB at most. Nothing is saved to the register before you confirm."
      accept=".csv,.xlsx,text/csv"
      button="Upload"
      busy="Sending the file…"
      send={send}
    />
  );
}
