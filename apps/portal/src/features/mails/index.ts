export { MailTrouble } from "./MailTrouble.js";
export { NoticeLine, NoticeTable, ToldNotice } from "./NoticeTable.js";
export { Told, ToldMeeting } from "./Told.js";
export { NOTICE_KINDS } from "./words.js";
