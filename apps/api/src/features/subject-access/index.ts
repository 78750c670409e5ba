export { emptyOldCopies } from "./release/release-subject-access.js";
