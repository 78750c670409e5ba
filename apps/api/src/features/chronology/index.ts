export { type ReadCase, readCases } from "./case-files.js";
export { ChronologyEntry } from "./chronology.entity.js";
export { type NewChronologyEntry, writeChronology } from "./write-chronology.js";
