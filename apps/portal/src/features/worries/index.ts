export { NoteWorries, ONE_WORRY_A_LINE, worryInput } from "./note-worries.js";
export { Worries } from "./Worries.js";
export { WorryField } from "./WorryField.js";
