export { MyActionsPage } from "./MyActionsPage.js";
export { DueTag, DueTagAction } from "./DueTag.js";
export { ownerOf } from "./owner.js";
export { ActionSummary } from "./ActionSummary.js";
export { findAction, OpenActionsEntry } from "./find-action.js";
