export { AdminLinks } from "./AdminPage.js";
/** What other rooms may use of people and seats. */
export { choicesOfPeople, HolderFields, readHolder } from "./HolderFields.js";
