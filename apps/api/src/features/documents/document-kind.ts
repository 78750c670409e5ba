/** What a document is, by its content. */
export interface DocumentKind {
  /** In words, for the people who read the list. */
  kind: string;
  mediaType: string;
}

/** A file that is not kept; its message is one sentence that says what to do. */
export class RefusedDocument extends Error {
  override readonly name = "RefusedDocument";
}

const SIGNATURES: readonly { starts: readonly number[]; is: DocumentKind }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], is: { kind: "PDF", mediaType: "application/pdf" } },
  { starts: [0xff, 0xd8, 0xff], is: { kind: "JPEG picture", mediaType: "image/jpeg" } },
  {
    starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    is: { kind: "PNG picture", mediaType: "image/png" },
  },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const WORD: DocumentKind = {
  kind: "Word document",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
const EMAIL: DocumentKind = { kind: "Email", mediaType: "message/rfc822" };
const TEXT: DocumentKind = { kind: "Text", mediaType: "text/plain; charset=utf-8" };

const MAIL_HEAD = /^(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|x-[\w-]+):\s/i;
const MARKUP = /^\s*<(?:!doctype|!--|html|head|body|script|svg|\?xml|iframe)/i;
// Everything below the blank but tab and the ends of lines: a text has none of it.
const CONTROL = new Set([...Array(32).keys()].filter((code) => ![9, 10, 12, 13].includes(code)));

/** Tells by its bytes, never by its name, what a document is; refuses what could run, and what nobody here can open. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) throw new RefusedDocument("The file is empty. Choose it again.");
  const signed = SIGNATURES.find(({ starts }) => startsWith(bytes, starts));
  if (signed) return signed.is;
  if (startsWith(bytes, ZIP)) return wordOf(bytes);
  if (startsWith(bytes, OLD_OFFICE))
    throw new RefusedDocument("This is an old Office file or an Outlook message. Save it as PDF and attach that.");
  return textOf(bytes);
}

function wordOf(bytes: Uint8Array): DocumentKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!content.includes("word/document.xml"))
    throw new RefusedDocument("This is an archive or a spreadsheet. Attach the letter itself, or save it as PDF.");
  if (content.includes("vbaProject.bin"))
    throw new RefusedDocument("This document holds macros. Save it as PDF, or as a Word document without macros.");
  return WORD;
}

function textOf(bytes: Uint8Array): DocumentKind {
  const text = decoded(bytes);
  if (text === null || MARKUP.test(text))
    throw new RefusedDocument("Attach a PDF, a JPEG or PNG picture, a Word document, an email (.eml) or a text.");
  return MAIL_HEAD.test(text) ? EMAIL : TEXT;
}

/** Text without a byte that no text has; null for anything else. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes.some((byte) => CONTROL.has(byte))) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, place) => bytes[place] === byte);
}
