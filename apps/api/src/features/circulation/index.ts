export { changesSinceLastPanel } from "./changes-since-last-panel.js";
export { Circulation, CirculationRecipient, RegisterSnapshot, SnapshotLineRow } from "./circulation.entities.js";
export { circulationsOfMeetings } from "./circulation.reading.js";
export { lastCirculatedOn, readLastCirculatedOn } from "./last-circulated.js";
export { readMeetingChanges } from "./meeting-changes.js";
export { PanelChange } from "./panel-change.type.js";
