export { PrivateNote, PrivateNoteEntry } from "./PrivateNote.js";
