/** What other rooms may use of people and seats. */
export { choicesOfPeople } from "./HolderFields.js";
