import { Role } from "@rome/procedure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linksFor } from "../../apps/portal/src/layout/navigation.js";
import { aRegisterEntry } from "../support/a-child.js";
import { aMeeting, anAgendaItem } from "../support/a-meeting.js";
import { aPersonOfEachRole } from "../support/a-person-of-each-role.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let people: Record<Role, TestPerson>;

beforeAll(async () => {
  register = await startRegister();
  const meeting = await aMeeting(register);
  const item = await anAgendaItem(register, meeting, await aRegisterEntry(register));
  people = await aPersonOfEachRole(register, meeting, [item.globalId]);
});
afterAll(async () => await register.stop());

/** Where the API says this person begins, and the links the portal makes of what it says. */
async function shownTo(person: TestPerson): Promise<[home: string, links: string]> {
  const { viewer } = await person.ask("{ viewer { isSchool home ownRooms rooms } }");
  return [
    viewer.home,
    linksFor(viewer)
      .map(({ text }) => text)
      .join(", "),
  ];
}

const SCHOOL = "Children we are looking for, Deadlines, Sent referrals";

describe("the links above every page", () => {
  it.each<[Role, string, string]>([
    [Role.STRATEGIC_LEAD, "OVERVIEW", "Overview, Register, Enquiries, Meetings, Refer a child, Decisions"],
    [Role.REGISTER_ADMIN, "THIS_CYCLE", "This cycle, Register, Enquiries, Meetings, Refer a child, Admin"],
    [Role.PANEL_MEMBER, "MY_ACTIONS", "My actions, Register, Meetings, Refer a child, Sent referrals"],
    [
      Role.INVESTIGATING_OFFICER,
      "MY_ACTIONS",
      "My actions, Register, Enquiries, Refer a child, Deadlines, Sent referrals",
    ],
    [Role.FRONT_DOOR, "FRONT_DOOR", "Home, Front door, Register, Enquiries, Refer a child, Deadlines"],
    [Role.SUPERVISOR, "DEADLINES", "Deadlines, Register, Enquiries, Refer a child, Sent referrals"],
    [Role.EHE_OFFICER, "DEADLINES", "Deadlines, Register, Enquiries, Refer a child, Sent referrals"],
    [Role.SERVICE_STAFF, "START", "Home, Refer a child, Sent referrals"],
    [Role.SCHOOL_LEAD, "ENQUIRIES", SCHOOL],
    [Role.REPORT_READER, "FIGURES", "Home"],
    [Role.AUDITOR, "TRAIL", "Home, Trail, Retention"],
    [Role.DATA_PROTECTION_OFFICER, "TRAIL", "Home, Subject access, Trail, Retention"],
    [Role.SYSTEM_ADMIN, "START", "Home, Admin"],
    [Role.ALTERNATE, "INVITATIONS", "Home, Invitations"],
    [Role.GUEST, "INVITATIONS", "Home, Invitations"],
  ])("of %s lead from %s to: %s", async (role, home, links) => {
    expect(await shownTo(people[role])).toEqual([home, links]);
  });

  it.each([
    ["Ottoline Farrow", "DEADLINES", "Deadlines, Register, Enquiries, Trail, Retention, Front door"],
    ["Desmond Achebe", "DEADLINES", "Deadlines, Front door, Register, Enquiries, Admin"],
    ["Mirela Stancu", "DEADLINES", "Deadlines, Register, Enquiries, Sent referrals"],
    ["Halima Rashid", "DEADLINES", "Deadlines, Register, Enquiries, Sent referrals"],
    ["Bryony Tindall", "DEADLINES", "Deadlines, Register, Enquiries, Sent referrals"],
    ["Corwin Ashby", "ENQUIRIES", SCHOOL],
  ])("where there is no panel, of %s lead from %s to: %s", async (name, home, links) => {
    expect(await shownTo(await register.as(name))).toEqual([home, links]);
  });
});
