import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ROOMS, Room } from "@rome/procedure";
import { parse } from "graphql";
import { expect, it } from "vitest";

const portal = fileURLToPath(new URL("../../apps/portal/src/", import.meta.url));

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
  NAMED_PEOPLE: "people/named/NamedPeoplePage.tsx",
  NAME_PERSON: "people/named/NamePersonPage.tsx",
  MACHINE_CLIENTS: "machines/MachineClientsPage.tsx",
  NEW_MACHINE_CLIENT: "machines/AddMachineClientPage.tsx",
};

/** The root fields that every reader of a page asks; one that is asked on a condition is not among them. */
function askedIn(path: string): string[] {
  const text = readFileSync(`${portal}features/${path}`, "utf8");
  const documents = [...text.matchAll(/graphql\(\s*`([^`]*)`/g)].map(([, document = ""]) => parse(document));
  const queries = documents
    .flatMap(({ definitions }) => definitions)
    .filter((one) => one.kind === "OperationDefinition" && one.operation === "query");
  const fields = queries.flatMap((query) => ("selectionSet" in query ? (query.selectionSet?.selections ?? []) : []));
  return fields.flatMap((field) => (field.kind === "Field" && !field.directives?.length ? [field.name.value] : []));
}

it.each(Object.values(Room))("whoever is shown the room %s may ask everything that its page asks", (room) => {
  const path = PAGES[room];
  const asked = path ? askedIn(path) : ["viewer"];
  const open: readonly string[] = ["viewer", ...ROOMS[room].asks];
  expect(asked).not.toEqual([]);
  expect(asked.filter((act) => !open.includes(act))).toEqual([]);
});
