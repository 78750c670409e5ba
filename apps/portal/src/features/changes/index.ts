export { MeetingChanges, MeetingChangesMeeting } from "./MeetingChanges.js";
export { MyChanges } from "./MyChanges.js";
