export { CaseNote, SignsOfSafetyNote } from "./notes.entities.js";
export {
  caseNotesById,
  latestSignsOfSafety,
  readLatestSignsOfSafety,
  readSignsOfSafety,
  signsOfSafetyById,
  signsOfSafetyOfEntries,
} from "./notes.reading.js";
export { SignsOfSafetyInput } from "./signs-of-safety.input.js";
export {
  findTeams,
  problemWithSignsOfSafety,
  type SignsOfSafetyWords,
  writeSignsOfSafety,
} from "./write-signs-of-safety.js";
