export type { MeetingNews } from "./follow-meeting.js";
export { LineState } from "./LineState.js";
export type { Here, Where } from "./meeting-line.js";
export { SharedItem, SharedTextArea } from "./SharedTextArea.js";
export { type MeetingLive, useMeetingLive } from "./use-meeting-live.js";
export { WhoIsHere } from "./WhoIsHere.js";
