export {
  type AddedEntry,
  addEntry,
  type EntryFacts,
  holdAdditions,
  type NewChild,
  type NewEntry,
} from "./add-entry.js";
export { FullCase } from "./full-case.type.js";
export { entriesById, IS_LIVE, readEntries } from "./register.reading.js";
export { RegisterEntry } from "./register-entry.entity.js";
