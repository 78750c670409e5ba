import { decode } from "iconv-lite";
import { UnreadableFile } from "./unreadable-file.js";

const SAVE_AS_UTF8 = "open the file in Excel and save it as “CSV UTF-8”";

/** Turns the bytes of a CSV into text: UTF-8, UTF-16 with its mark, or the Windows-1252 of older Excel. */
export function decodeText(bytes: Uint8Array): string {
  const text = requireText(decodeByMark(bytes) ?? decodeWithoutMark(bytes));
  if (text.trim() === "")
    throw new UnreadableFile("The file is empty: check that you saved the register, then upload it again.");
  return text;
}

function decodeByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf16be");
  return null;
}

function decodeWithoutMark(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw notText();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

function decodeWindows(bytes: Uint8Array): string {
  const text = decode(bytes, "windows-1252");
  // UTF-8 letters read as Windows-1252 show up as pairs such as "Ã©": a file that mixes both would garble names.
  if (/Ã[\u0080-\u00BF]|â€/.test(text))
    throw new UnreadableFile(
      `The file mixes two ways of writing accented letters, so names would be garbled: ${SAVE_AS_UTF8}.`,
    );
  return text;
}

function requireText(text: string): string {
  // Control characters and the replacement character do not occur in a spreadsheet saved as text.
  if (/(?![\t-\r])\p{Cc}|\uFFFD/u.test(text)) throw notText();
  return text;
}

function notText(): UnreadableFile {
  return new UnreadableFile(`The file is not text in a way we can read: ${SAVE_AS_UTF8}, then upload that file.`);
}
