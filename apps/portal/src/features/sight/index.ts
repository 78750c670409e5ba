export { ChildNotThere } from "./ChildNotThere.js";
export { SightNotice, SightNoticeEntry } from "./SightNotice.js";
