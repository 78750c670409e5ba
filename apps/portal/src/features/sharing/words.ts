import type { EnumOf } from "../../graphql.js";

/** In what form something left the register. */
export const SHARING_FORMS: Readonly<Record<EnumOf<"SharingForm">, string>> = {
  CSV: "Spreadsheet",
  PRINT: "Print",
  PDF: "PDF",
  WORD: "Word",
  PAPER: "Paper on screen",
  DOCUMENT: "Document",
  SUBJECT_ACCESS: "Copy for a subject access request",
  DISCLOSURE: "Disclosure agreed",
};
