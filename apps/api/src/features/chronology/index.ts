export { readCases } from "./case-files.js";
export { ChronologyEntry } from "./chronology.entity.js";
export { linesById, readChronologyPage, readLines } from "./chronology.reading.js";
export { lineInWords, PROTECTION_WORDS, RESULT_WORDS } from "./line-words.js";
export { sideOf } from "./side-of.js";
export { type NewChronologyEntry, writeChronology } from "./write-chronology.js";
