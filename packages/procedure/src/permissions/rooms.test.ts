import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { packFrom } from "../../testing/pack-from.js";
import { Role, Room } from "../codes.js";
import { may, seesAs } from "./matrix.js";
import { homeOf, ownRoomsOf, ROOMS, roomsOf } from "./rooms.js";

const SUFFOLK = packFrom("packs/suffolk.yaml");
const ROLES = Object.values(Role);
const someRoles = fc.subarray(ROLES);
const procedures = fc.constantFrom(AFC_PACK, SUFFOLK);
const rooms = fc.constantFrom(...Object.values(Room));

describe("the rooms of the portal", () => {
  it("are open to whoever may do all that is asked in them, and to nobody else", () => {
    fc.assert(
      fc.property(someRoles, procedures, rooms, (roles, procedure, room) => {
        const { asks, needsPanel, only } = ROOMS[room];
        const isHere = (!needsPanel || procedure.panel !== null) && (!only || only(procedure, roles));
        const isOpen = roomsOf(roles, procedure).includes(room);
        expect(isOpen).toBe(isHere && asks.every((act) => may(roles, act)));
      }),
    );
  });

  it("grow with roles and never shrink", () => {
    fc.assert(
      fc.property(someRoles, someRoles, procedures, (some, more, procedure) => {
        const all = roomsOf([...some, ...more], procedure);
        for (const room of roomsOf(some, procedure)) expect(all).toContain(room);
      }),
    );
  });

  it("hold the room in which somebody begins, and all in which they have work of their own", () => {
    fc.assert(
      fc.property(someRoles, procedures, (roles, procedure) => {
        const open = roomsOf(roles, procedure);
        expect(open).toContain(homeOf(roles, procedure));
        for (const room of ownRoomsOf(roles, procedure)) expect(open).toContain(room);
      }),
    );
  });

  it("have no room of a panel where the procedure has none", () => {
    const open = roomsOf(ROLES, SUFFOLK);
    for (const room of [Room.MEETINGS, Room.OVERVIEW, Room.THIS_CYCLE, Room.REFER, Room.DECISIONS])
      expect(open).not.toContain(room);
  });

  it("SUF-22: have the list of failed transfers where the procedure has one", () => {
    expect(roomsOf([Role.REGISTER_ADMIN], SUFFOLK)).toContain(Room.FAILED_TRANSFERS);
    expect(roomsOf(ROLES, AFC_PACK)).not.toContain(Room.FAILED_TRANSFERS);
  });

  it("have the past for whoever sees the past", () => {
    for (const role of ROLES)
      if (roomsOf([role], AFC_PACK).includes(Room.PAST_DAY)) expect(seesAs([role], "past")).toBe(true);
  });

  it.each([
    [Role.SCHOOL_LEAD, Room.ENQUIRIES, Room.ENQUIRIES],
    [Role.SUPERVISOR, Room.DEADLINES, Room.DEADLINES],
    [Role.EHE_OFFICER, Room.DEADLINES, Room.DEADLINES],
    [Role.STRATEGIC_LEAD, Room.OVERVIEW, Room.DEADLINES],
    [Role.REGISTER_ADMIN, Room.THIS_CYCLE, Room.DEADLINES],
    [Role.REPORT_READER, Room.FIGURES, Room.FIGURES],
    [Role.FRONT_DOOR, Room.FRONT_DOOR, Room.DEADLINES],
    [Role.PANEL_MEMBER, Room.MY_ACTIONS, Room.MY_ACTIONS],
    [Role.INVESTIGATING_OFFICER, Room.MY_ACTIONS, Room.DEADLINES],
    [Role.ALTERNATE, Room.INVITATIONS, Room.INVITATIONS],
    [Role.GUEST, Room.INVITATIONS, Room.INVITATIONS],
    [Role.AUDITOR, Room.TRAIL, Room.TRAIL],
    [Role.DATA_PROTECTION_OFFICER, Room.TRAIL, Room.TRAIL],
    [Role.SYSTEM_ADMIN, Room.START, Room.START],
    [Role.SERVICE_STAFF, Room.START, Room.START],
  ])("%s begins in %s where there is a panel, and in %s where there is none", (role, withPanel, withoutPanel) => {
    expect(homeOf([role], AFC_PACK)).toBe(withPanel);
    expect(homeOf([role], SUFFOLK)).toBe(withoutPanel);
  });

  it.each([
    ["where there is a panel", AFC_PACK],
    ["where there is none", SUFFOLK],
  ])("lead the chair, %s, to who did and looked at what, and to disposals that wait for them", (_where, procedure) => {
    expect(ownRoomsOf([Role.STRATEGIC_LEAD], procedure)).toEqual(expect.arrayContaining([Room.TRAIL, Room.RETENTION]));
  });

  it("have a beginning for whoever has no role", () => {
    expect(homeOf([], AFC_PACK)).toBe(Room.START);
  });
});
