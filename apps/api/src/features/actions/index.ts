export { outstandingActions, overdueActions, PREVIOUS_ACTIONS, SHEET_ACTIONS, sheetReader } from "./action-filter.js";
export { Action, ActionUpdate } from "./actions.entities.js";
export { actionsById, factsOf, openActionsOfEntries, readActions, readOpenActions } from "./actions.reading.js";
