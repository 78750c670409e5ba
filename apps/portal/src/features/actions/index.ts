export { ActionSummary } from "./ActionSummary.js";
export { byOwner } from "./by-owner.js";
export { DueTag, DueTagAction } from "./DueTag.js";
export { findAction, OpenActionsEntry } from "./find-action.js";
export { MyActionsPage } from "./MyActionsPage.js";
export { ownerOf } from "./owner.js";
