export { deleteOldPrivateNotes } from "./delete-private-note.js";
export { PrivateNote } from "./private-note.entity.js";
