export { Action, ActionUpdate } from "./actions.entities.js";
export { actionsById, openActionsOfEntries, readActions, readOpenActions } from "./actions.reading.js";
