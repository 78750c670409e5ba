export { MeetingLate, MeetingLateParts } from "./MeetingLate.js";
