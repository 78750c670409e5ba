export { changesSinceLastPanel, readChanges } from "./changes-since-last-panel.js";
export { Circulation, CirculationRecipient, RegisterSnapshot, SnapshotLineRow } from "./circulation.entities.js";
export { circulationsOfMeetings } from "./circulation.reading.js";
export { lastCirculatedOn, readLastCirculatedOn } from "./last-circulated.js";
export { openCirculation } from "./open-circulation.js";
export { PanelChange } from "./panel-change.type.js";
export { inNames, lineOf } from "./snapshot-line.js";
export { fingerprint } from "./take-snapshot.js";
