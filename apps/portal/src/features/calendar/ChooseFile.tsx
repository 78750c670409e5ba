import { FileForm } from "../../design/index.js";

/** A file that was chosen, as the API takes it. */
export interface ChosenFile {
  name: string;
  /** In base64. */
  content: string;
}

const LARGEST = 500_000;

/** Chooses a spreadsheet and reads it into memory; nothing is sent yet. */
export function ChooseFile({ onChosen }: { onChosen: (file: ChosenFile) => void }) {
  async function choose(file: File): Promise<string | null> {
    if (file.size > LARGEST) return "The file is too large for a calendar. Choose one of 500 kB at most.";
    onChosen({ name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) });
    return null;
  }
  return (
    <FileForm
      label="File of term dates"
      hint="A CSV or Excel (.xlsx) file. You see every row before anything is brought in."
      accept=".csv,.xlsx,text/csv"
      button="Check the file"
      busy="Reading the file…"
      send={choose}
    />
  );
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
