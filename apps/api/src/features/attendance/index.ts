export { Attendance } from "./attendance.entity.js";
export { attendanceById, attendanceOfMeetings, layOutAttendance, readAttendance } from "./attendance.reading.js";
