import { isTransferFile } from "./read-transfer-file.js";
import { UnreadableFile } from "./unreadable-file.js";

const ZIP = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"];
const SAVE_AS = "open it in Excel and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8”";

/** First bytes of files that officers upload by mistake, with the sentence each is refused with. */
const MISTAKES: readonly { starts: readonly string[]; says: string }[] = [
  { starts: ["%PDF"], says: "This is a PDF: upload the spreadsheet it was made from, as .xlsx or CSV." },
  {
    starts: ["\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"],
    says: `This is an old Excel file (.xls), or one locked with a password: ${SAVE_AS}, without a password.`,
  },
  {
    starts: ["\u0089PNG", "\u00FF\u00D8\u00FF", "GIF87a", "GIF89a", "II*\u0000", "MM\u0000*"],
    says: "This is a picture: upload the spreadsheet itself, as .xlsx or CSV.",
  },
  {
    starts: ["\u001F\u008B", "Rar!", "7z\u00BC\u00AF", "BZh", "\u00FD7zXZ"],
    says: "This is a compressed archive: unpack it and upload the spreadsheet inside, as .xlsx or CSV.",
  },
  { starts: ["{\\rtf"], says: "This is a text document: copy its table into Excel and save it as .xlsx or CSV." },
  {
    starts: ["MZ\u0090", "\u007FELF", "SQLite format 3"],
    says: "This is not a spreadsheet: upload the register as .xlsx or CSV.",
  },
];

const HTML_OR_XML = /^\s*<(?:!doctype|!--|html|head|body|table|div|meta|style|script|svg|\?xml|\?mso)/i;

/** Tells by its first bytes, never by its name, whether a file is a workbook, a transfer file or text; refuses what is neither. */
export function fileKind(bytes: Uint8Array): "xlsx" | "csv" | "ctf" {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (ZIP.some((start) => head.startsWith(start))) return "xlsx";
  const mistake = MISTAKES.find(({ starts }) => starts.some((start) => head.startsWith(start)));
  if (mistake) throw new UnreadableFile(mistake.says);
  if (isTransferFile(bytes)) return "ctf";
  if (HTML_OR_XML.test(withoutMark(head)))
    throw new UnreadableFile(`This is a web page or XML file, whatever its name says: ${SAVE_AS}.`);
  return "csv";
}

/** UTF-16 pages show their tags once the zero bytes between the letters are left out. */
function withoutMark(head: string): string {
  return head.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, "").replaceAll("\u0000", "");
}
