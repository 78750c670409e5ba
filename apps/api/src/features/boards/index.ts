export { readBoardsOfEntry } from "./boards.reading.js";
export { leaveBoardReminders } from "./leave-board-reminders.js";
export { openDecidedReferrals } from "./open-referral.js";
export { PathwayReferral } from "./pathway-referral.entity.js";
