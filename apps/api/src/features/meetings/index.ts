export { groupsOf } from "./agenda-groups.js";
export { Meeting } from "./meeting.entity.js";
export { meetingInSight, seesPapers, sightOf } from "./meeting-in-sight.js";
export {
  findMeetingAfter,
  findMeetingAhead,
  findUpcomingMeeting,
  meetingsById,
  previousMeetings,
  readMeetings,
} from "./meetings.reading.js";
