export { FullCase } from "./full-case.type.js";
export { entriesById, IS_LIVE, readEntries } from "./register.reading.js";
export { RegisterEntry } from "./register-entry.entity.js";
