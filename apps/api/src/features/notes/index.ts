export { CaseNote, SignsOfSafetyNote } from "./notes.entities.js";
export { latestSignsOfSafety, readLatestSignsOfSafety, readSignsOfSafety, signsOfSafetyById } from "./notes.reading.js";
export { SignsOfSafetyInput } from "./signs-of-safety.input.js";
export { findTeams, problemWithSignsOfSafety, writeSignsOfSafety } from "./write-signs-of-safety.js";
