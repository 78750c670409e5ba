import type { RouteObject } from "react-router";

/** The calendar that every date is counted on, and the schools. */
export const routes: RouteObject[] = [
  { path: "admin/calendar", lazy: async () => ({ Component: (await import("./CalendarPage.js")).CalendarPage }) },
  {
    path: "admin/calendar/half-term/:id?",
    lazy: async () => ({ Component: (await import("./HalfTermPage.js")).HalfTermPage }),
  },
  {
    path: "admin/calendar/half-term/:id/remove",
    lazy: async () => ({ Component: (await import("./RemoveHalfTermPage.js")).RemoveHalfTermPage }),
  },
  {
    path: "admin/calendar/day",
    lazy: async () => ({ Component: (await import("./CalendarDayPage.js")).CalendarDayPage }),
  },
  {
    path: "admin/calendar/day/:id/remove",
    lazy: async () => ({ Component: (await import("./RemoveCalendarDayPage.js")).RemoveCalendarDayPage }),
  },
  {
    path: "admin/calendar/hours",
    lazy: async () => ({ Component: (await import("./OfficeHoursPage.js")).OfficeHoursPage }),
  },
  {
    path: "admin/calendar/file",
    lazy: async () => ({ Component: (await import("./CalendarFilePage.js")).CalendarFilePage }),
  },
  { path: "admin/schools", lazy: async () => ({ Component: (await import("./SchoolsPage.js")).SchoolsPage }) },
  { path: "admin/schools/:id", lazy: async () => ({ Component: (await import("./SchoolPage.js")).SchoolPage }) },
];
