export { Circulation, CirculationRecipient, RegisterSnapshot, SnapshotLineRow } from "./circulation.entities.js";
export { lastCirculatedOn } from "./last-circulated.js";
