export { freezePapers } from "./freeze/freeze-papers.js";
export { MeetingPaper } from "./meeting-paper.entity.js";
export { type Html, html } from "./render/html.js";
export { issueLateItem } from "./supplement/issue-late-item.js";
