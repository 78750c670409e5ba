export { CalendarDay, HalfTermRow, OfficeHours } from "./calendar.entities.js";
export { schoolCalendars } from "./school-calendars.js";
