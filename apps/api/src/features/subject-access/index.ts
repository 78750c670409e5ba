export type { SeenItem } from "./item-sight.js";
export { emptyOldCopies } from "./release/release-subject-access.js";
export { SubjectAccessItem, SubjectAccessRequest } from "./subject-access.entities.js";
