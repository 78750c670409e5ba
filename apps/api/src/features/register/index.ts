export { addEntry, type EntryFacts, holdAdditions, type NewChild, type NewEntry } from "./add-entry.js";
export { countForgotten } from "./forgotten-children.js";
export { FullCase } from "./full-case.type.js";
export { findGivenChild, type GivenChild, problemWithIdentity } from "./given-child.js";
export { readHiddenReferences, readHiddenWords } from "./hidden-words.js";
export { keepLocation } from "./keep-location.js";
export { keepOffRoll } from "./keep-off-roll.js";
export { keepPopulationOfChild, keptPopulation, populationOf } from "./keep-population.js";
export { CloseMatch } from "./known.types.js";
export {
  findKnownChild,
  type HeldChild,
  isSameReferredChild,
  type KnownChild,
  mostAlike,
  namesOf,
  normalUpn,
} from "./known-child.js";
export { type ChildRefs, entryOfChild, onChild } from "./on-child.js";
export { onEntry } from "./on-entry.js";
export { findGivenSchool } from "./provision-values.js";
export { entriesById, IS_LIVE, lockEntry, readEntries } from "./register.reading.js";
export { NewChildInput, WriteInput } from "./register-acts.types.js";
export { countRegister } from "./register-counts.js";
export { RegisterEntry } from "./register-entry.entity.js";
export { GroupCount, PopulationCount } from "./register-list.types.js";
