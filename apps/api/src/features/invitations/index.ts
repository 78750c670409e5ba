export { invitationOf } from "./invitation-of.js";
export { tellMeeting } from "./tell-meeting.js";
