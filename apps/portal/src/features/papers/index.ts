export { Papers, PapersMeeting } from "./Papers.js";
