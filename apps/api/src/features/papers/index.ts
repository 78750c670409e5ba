export { freezePapers } from "./freeze/freeze-papers.js";
export { MeetingPaper } from "./meeting-paper.entity.js";
export { issueLateItem } from "./supplement/issue-late-item.js";
