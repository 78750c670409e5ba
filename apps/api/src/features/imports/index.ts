export { ImportRow, ImportRun } from "./imports.entities.js";
export { importRunsById, importsUnderWay } from "./imports.reading.js";
export { type ChildLike, isCloseMatch, isSameChild, likeness } from "./reading/likeness.js";
