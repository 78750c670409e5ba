export { MeetingDisclosures, MeetingDisclosuresParts } from "./MeetingDisclosures.js";
export { TakeOut } from "./TakeOut.js";
