import { decode, encodingExists } from "iconv-lite";
import { readXml } from "./read-xml.js";
import { startTable } from "./table.js";
import { isWithoutNextSchool, startPupils, type TransferPupil } from "./transfer-pupils.js";
import { UnreadableFile } from "./unreadable-file.js";

const HEADINGS = ["Surname", "Forename", "Date of birth", "Sex", "UPN", "School", "Comments"];
const DECLARED = /^[^>]{0,100}\bencoding\s*=\s*["']([\w.-]+)["']/i;
/** A pupil's last day and the ground for leaving, whatever the file calls them. */
const LEAVING = /^(?:DateOfLeaving|LeavingDate|DOL)$/i;
const GROUND = /ground/i;

/** Whether text is a transfer file: XML with pupils in it. */
export function isTransferFile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024))
    .toString("latin1")
    .replaceAll("\u0000", "");
  return /^\W*<(?:\?xml\s|CTfile\b)/i.test(head) && /<(?:\w+:)?Pupil[\s>]/.test(head);
}

/**
 * Reads a common transfer file, or a school's list of leavers, as rows of a register: of those children only whose
 * next school is not known (CAM-16, CSP-11, SUF-49).
 */
export async function readTransferFile(bytes: Uint8Array): Promise<string[][]> {
  const pupils = startPupils();
  await readXml(inOnePiece(Buffer.from(decoded(bytes), "utf8")), pupils.reader);
  const missing = pupils.all().filter(isWithoutNextSchool);
  if (missing.length === 0)
    throw new UnreadableFile(
      "Every child in this transfer file has a next school, so there is nobody in it for the register: nothing was brought in.",
    );
  const table = startTable();
  table.put(0, HEADINGS);
  for (const [index, pupil] of missing.entries()) table.put(index + 1, rowOf(pupil));
  return table.rows();
}

function rowOf(pupil: TransferPupil): string[] {
  const value = (...names: string[]) => names.map((name) => pupil.values.get(name)).find(Boolean) ?? "";
  return [
    value("Surname", "LegalSurname"),
    value("Forename", "LegalForename"),
    value("DOB", "DateOfBirth"),
    value("Sex", "Gender"),
    value("UPN"),
    "not on roll",
    commentOf(pupil),
  ];
}

function commentOf({ values, source, destination }: TransferPupil): string {
  const said = (label: string, name: RegExp) => {
    const found = [...values].find(([key]) => name.test(key));
    return found ? ` ${label} ${found[1]}.` : "";
  };
  return `Transfer file from ${source}: next school not known${destination ? ` (${destination})` : ""}.${said("Last day:", LEAVING)}${said("Ground for removal from the roll:", GROUND)}`;
}

/** The text in the encoding the file declares; UTF-8 where it declares none, or one that nobody knows. */
function decoded(bytes: Uint8Array): string {
  const marked = /^\xFF\xFE|^\xFE\xFF/.test(Buffer.from(bytes.subarray(0, 2)).toString("latin1"));
  if (marked) return decode(bytes, "utf16");
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 200)).toString("latin1"))?.[1] ?? "utf-8";
  return decode(bytes, encodingExists(declared) ? declared : "utf-8");
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
