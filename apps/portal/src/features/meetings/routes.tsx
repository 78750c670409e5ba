import type { RouteObject } from "react-router";

/** The panel's meetings: planned, circulated, held and closed. */
export const routes: RouteObject[] = [
  { path: "meetings", lazy: async () => ({ Component: (await import("./MeetingsPage.js")).MeetingsPage }) },
  {
    path: "meetings/new",
    lazy: async () => ({ Component: (await import("./plan/ScheduleMeetingPage.js")).ScheduleMeetingPage }),
  },
  { path: "meetings/rhythm", lazy: async () => ({ Component: (await import("./plan/RhythmPage.js")).RhythmPage }) },
  {
    path: "meetings/:id",
    children: [
      { path: "move", lazy: async () => ({ Component: (await import("./plan/MoveMeetingPage.js")).MoveMeetingPage }) },
      {
        path: "cancel",
        lazy: async () => ({ Component: (await import("./plan/CancelMeetingPage.js")).CancelMeetingPage }),
      },
      {
        path: "alternate",
        lazy: async () => ({ Component: (await import("./plan/NameAlternatePage.js")).NameAlternatePage }),
      },
      { path: "agenda/add", lazy: async () => ({ Component: (await import("./agenda/AddItemPage.js")).AddItemPage }) },
      {
        path: "agenda/:itemId/remove",
        lazy: async () => ({ Component: (await import("./agenda/RemoveItemPage.js")).RemoveItemPage }),
      },
      {
        path: "circulate",
        lazy: async () => ({ Component: (await import("./circulation/CirculatePage.js")).CirculatePage }),
      },
      {
        path: "late",
        lazy: async () => ({ Component: (await import("./circulation/AgreeLatePage.js")).AgreeLatePage }),
      },
      { path: "minutes", lazy: async () => ({ Component: (await import("./minutes/MinutesPage.js")).MinutesPage }) },
      {
        path: "minutes/publish",
        lazy: async () => ({ Component: (await import("./minutes/PublishMinutesPage.js")).PublishMinutesPage }),
      },
      {
        path: "minutes/correct/:sectionId",
        lazy: async () => ({ Component: (await import("./minutes/CorrectSectionPage.js")).CorrectSectionPage }),
      },
      {
        lazy: async () => ({ Component: (await import("../guests/index.js")).ConfidentialityGate }),
        children: [
          { index: true, lazy: async () => ({ Component: (await import("./paper/MeetingPage.js")).MeetingPage }) },
          {
            path: "last-actions",
            lazy: async () => ({ Component: (await import("./paper/LastPanelPage.js")).LastPanelPage }),
          },
          {
            path: "services",
            lazy: async () => ({ Component: (await import("./paper/ServicesPage.js")).ServicesPage }),
          },
          {
            path: "circulation",
            lazy: async () => ({ Component: (await import("./paper/CirculationPage.js")).CirculationPage }),
          },
          {
            path: "live",
            lazy: async () => ({ Component: (await import("./live/AttendancePage.js")).AttendancePage }),
          },
          {
            path: "live/actions",
            lazy: async () => ({ Component: (await import("./live/LastActionsPage.js")).LastActionsPage }),
          },
          {
            path: "live/children",
            lazy: async () => ({ Component: (await import("./live/LiveChildPage.js")).LiveChildPage }),
          },
          {
            path: "live/children/:reference",
            lazy: async () => ({ Component: (await import("./live/LiveChildPage.js")).LiveChildPage }),
          },
          {
            path: "live/close",
            lazy: async () => ({ Component: (await import("./live/CloseMeetingPage.js")).CloseMeetingPage }),
          },
          {
            path: "action-sheet",
            lazy: async () => ({ Component: (await import("./paper/ActionSheetPage.js")).ActionSheetPage }),
          },
        ],
      },
    ],
  },
];
