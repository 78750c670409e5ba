export { ChildNotThere, MayBeRestricted } from "./ChildNotThere.js";
export { SightNotice, SightNoticeEntry } from "./SightNotice.js";
