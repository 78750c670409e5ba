export { Meeting } from "./meeting.entity.js";
export {
  findMeetingAfter,
  findUpcomingMeeting,
  meetingsById,
  previousMeetings,
  readMeetings,
} from "./meetings.reading.js";
