export { ImportRow, ImportRun } from "./imports.entities.js";
export { importsUnderWay } from "./imports.reading.js";
export { csvText } from "./reading/csv-text.js";
export { type ChildLike, isCloseMatch, isSameChild, likeness } from "./reading/likeness.js";
export { parseDate } from "./reading/parse-date.js";
export { readApart } from "./reading/read-apart.js";
export { UnreadableFile } from "./reading/unreadable-file.js";
