import { may, ROOMS, Role, Room } from "@rome/procedure";
import { describe, expect, it } from "vitest";
import { portalFiles, portalText, rootFieldsIn } from "../support/portal-documents.js";

/** Where the document of each room's page is written; null where it asks nothing but who one is. */
const PAGES: Readonly<Record<Room, string | null>> = {
  START: null,
  OVERVIEW: "dashboard/OverviewPage.tsx",
  THIS_CYCLE: "dashboard/ThisCyclePage.tsx",
  MY_ACTIONS: "actions/MyActionsPage.tsx",
  FIGURES: "dashboard/FiguresPage.tsx",
  INVITATIONS: "guests/InvitationsPage.tsx",
  REGISTER: "register/register-page-query.ts",
  PAST_DAY: null,
  RESTRICTED: "sight/RestrictedPage.tsx",
  RECORD_ACCESS: "sight/AccessPage.tsx",
  REFER: "referrals/refer-query.ts",
  FRONT_DOOR: "front-door/ReferralList.tsx",
  SENT_REFERRALS: "front-door/ReferralList.tsx",
  ENQUIRIES: "enquiries/EnquiriesPage.tsx",
  DEADLINES: "deadlines/DeadlinesPage.tsx",
  AUDITS: "closing/AuditPage.tsx",
  FAILED_TRANSFERS: "failed-transfers/CheckList.tsx",
  MEETINGS: "meetings/MeetingsPage.tsx",
  PLANNING: "meetings/plan/RhythmPage.tsx",
  CHASING: "chasing/UpdatesPage.tsx",
  OTHER_PANELS: "boards/OtherPanelsPage.tsx",
  DECISIONS: "decisions/DecisionsPage.tsx",
  DISCLOSURES: "sharing/DisclosuresPage.tsx",
  SHARING: "sharing/SharingPage.tsx",
  TRAIL: "trail/TrailPage.tsx",
  WHOLE_TRAIL: "trail/UnusualPage.tsx",
  SUBJECT_ACCESS: "subject-access/RequestsPage.tsx",
  RETENTION: "retention/SchedulePage.tsx",
  DUE_FOR_DISPOSAL: "retention/DuePage.tsx",
  ADMIN: "people/SeatsPage.tsx",
  PEOPLE: "people/SeatsPage.tsx",
  MAILS: "mails/MailsPage.tsx",
  IMPORTS: "imports/ImportsPage.tsx",
  BRING_IN: "imports/ImportsPage.tsx",
  CALENDAR: "calendar/CalendarPage.tsx",
  SCHOOLS: "calendar/SchoolsPage.tsx",
  DIRECTORY: "directory/DirectoryPage.tsx",
  PROCEDURE: "procedure/ChecksPage.tsx",
  NAMED_PEOPLE: "people/named/NamedPeoplePage.tsx",
  NAME_PERSON: "people/named/NamePersonPage.tsx",
  MACHINE_CLIENTS: "machines/MachineClientsPage.tsx",
  NEW_MACHINE_CLIENT: "machines/AddMachineClientPage.tsx",
};

it.each(Object.values(Room))("whoever is shown the room %s may ask everything that its page asks", (room) => {
  const path = PAGES[room];
  const asked = path ? rootFieldsIn(`features/${path}`, "query") : ["viewer"];
  const open: readonly string[] = ["viewer", ...ROOMS[room].asks];
  expect(asked).not.toEqual([]);
  expect(asked.filter((act) => !open.includes(act))).toEqual([]);
});

describe("the portal", () => {
  it.each(portalFiles().filter((path) => rootFieldsIn(path, "mutation").length > 0))(
    "asks on the form in %s nothing that is closed to somebody who may send it",
    (path) => {
      const asked = rootFieldsIn(path, "query");
      for (const act of rootFieldsIn(path, "mutation"))
        for (const role of Object.values(Role).filter((one) => may([one], act)))
          expect({ act, role, closed: asked.filter((field) => !may([role], field)) }).toEqual({
            act,
            role,
            closed: [],
          });
    },
  );

  it("shows roles as words, and chooses nothing by them", () => {
    const choosing = portalFiles().filter((path) =>
      /hasRole|[vV]iewer(\(\))?\.roles\.(includes|some|every|find|filter)/.test(portalText(path)),
    );
    expect(choosing).toEqual([]);
  });
});
