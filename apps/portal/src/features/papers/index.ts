export { Papers, PapersMeeting } from "./Papers.js";
export { PrintPapers } from "./PrintPapers.js";
