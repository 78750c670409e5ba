import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Role } from "../codes.js";
import { may } from "../permissions/matrix.js";
import {
  decideCorrectingPerson,
  decideEndingPerson,
  decideNaming,
  decideReinstating,
  decideRoles,
  type NamedFacts,
  NEVER_EMPTY,
  ROLE_GIVERS,
  rolesToGive,
} from "./naming.js";

const { REGISTER_ADMIN, SYSTEM_ADMIN, STRATEGIC_LEAD, PANEL_MEMBER, SERVICE_STAFF, SCHOOL_LEAD, AUDITOR } = Role;

const ROLES = Object.values(Role);
const anyRoles = fc.subarray(ROLES);
const SUPPORT = [REGISTER_ADMIN];
const SYSTEM = [SYSTEM_ADMIN];
const NOTHING_OPEN = { openActions: 0, handsActionsOn: false };

const person = (facts: Partial<NamedFacts> = {}): NamedFacts => ({
  roles: [SERVICE_STAFF],
  isActive: true,
  isSelf: false,
  hasSchool: false,
  holdsSeat: false,
  aloneIn: [],
  ...facts,
});
const refusedWith = (rule: string) => ({ allowed: false, rule });

describe("who gives which role", () => {
  it("has a row for every role; only those who may name people give any", () => {
    expect(Object.keys(ROLE_GIVERS).toSorted()).toEqual(ROLES.toSorted());
    for (const giver of Object.values(ROLE_GIVERS).flat()) expect(may([giver], "namePerson")).toBe(true);
    expect(ROLES.filter((role) => rolesToGive([role]).length > 0)).toEqual([REGISTER_ADMIN, SYSTEM_ADMIN]);
  });

  it("keeps power over others, and over the trail, from business support; what comes with a meeting is given by nobody", () => {
    const kept = [STRATEGIC_LEAD, REGISTER_ADMIN, SYSTEM_ADMIN, AUDITOR, Role.DATA_PROTECTION_OFFICER];
    for (const role of kept) expect(decideNaming(SUPPORT, [role], true)).toEqual(refusedWith("ROLE_NOT_YOURS_TO_GIVE"));
    for (const role of kept) expect(decideNaming(SYSTEM, [role], true).allowed).toBe(true);
    for (const role of [Role.ALTERNATE, Role.GUEST])
      for (const giver of [SUPPORT, SYSTEM, null]) expect(decideNaming(giver, [role], true).allowed).toBe(false);
  });

  it("lets nobody come by a role, on whatever way, that the giver may not give", () => {
    const table = (giver: readonly Role[], role: Role) => ROLE_GIVERS[role].some((one) => giver.includes(one));
    fc.assert(
      fc.property(anyRoles, anyRoles, anyRoles, (giver, before, after) => {
        const gained = after.filter((role) => !before.includes(role));
        if (decideNaming(giver, after, true).allowed) expect(after.every((role) => table(giver, role))).toBe(true);
        if (decideRoles(giver, person({ roles: before, hasSchool: true }), after).allowed)
          expect(gained.every((role) => table(giver, role))).toBe(true);
        if (decideCorrectingPerson(giver, person({ roles: before }), true).allowed)
          expect(before.every((role) => table(giver, role))).toBe(true);
        if (decideReinstating(giver, { roles: before, isActive: false }).allowed)
          expect(before.every((role) => table(giver, role))).toBe(true);
      }),
    );
  });
});

describe("naming somebody", () => {
  it("needs a role, and for a school's designated person the school", () => {
    expect(decideNaming(SUPPORT, [], false)).toEqual(refusedWith("PERSON_NEEDS_ROLE"));
    expect(decideNaming(SUPPORT, [SCHOOL_LEAD], false)).toEqual(refusedWith("SCHOOL_LEAD_NEEDS_SCHOOL"));
    expect(decideNaming(SUPPORT, [SCHOOL_LEAD], true).allowed).toBe(true);
    expect(decideNaming(null, [SYSTEM_ADMIN], false).allowed).toBe(true);
  });
});

describe("changing roles", () => {
  it("leaves what is not the giver's as it is", () => {
    const lead = person({ roles: [STRATEGIC_LEAD, SERVICE_STAFF] });
    expect(decideRoles(SUPPORT, lead, [STRATEGIC_LEAD, PANEL_MEMBER]).allowed).toBe(true);
    expect(decideRoles(SUPPORT, lead, [SERVICE_STAFF])).toEqual(refusedWith("ROLE_NOT_YOURS_TO_GIVE"));
  });

  it("is refused on oneself, whatever the roles", () => {
    fc.assert(
      fc.property(anyRoles, anyRoles, anyRoles, (giver, before, after) => {
        const self = person({ isSelf: true, roles: before });
        expect(decideRoles(giver, self, after)).toEqual(refusedWith("NOT_ON_YOURSELF"));
        expect(decideEndingPerson(giver, self, NOTHING_OPEN)).toEqual(refusedWith("NOT_ON_YOURSELF"));
      }),
    );
  });

  it("AFC-125: leaves whoever holds a seat the sight of the full case", () => {
    const member = person({ roles: [PANEL_MEMBER], holdsSeat: true });
    expect(decideRoles(SUPPORT, member, [SERVICE_STAFF])).toEqual(refusedWith("PERSON_HOLDS_SEAT"));
    expect(decideRoles(SUPPORT, member, [PANEL_MEMBER, SERVICE_STAFF]).allowed).toBe(true);
  });

  it("is refused without a role, without a school, and for somebody who was ended", () => {
    expect(decideRoles(SUPPORT, person(), [])).toEqual(refusedWith("PERSON_NEEDS_ROLE"));
    expect(decideRoles(SUPPORT, person(), [SCHOOL_LEAD])).toEqual(refusedWith("SCHOOL_LEAD_NEEDS_SCHOOL"));
    expect(decideRoles(SUPPORT, person({ isActive: false }), [PANEL_MEMBER])).toEqual(refusedWith("PERSON_WAS_ENDED"));
  });
});

describe("correcting somebody", () => {
  it("is refused on oneself, for somebody who was ended, and to a school's person without a school", () => {
    expect(decideCorrectingPerson(SUPPORT, person(), false).allowed).toBe(true);
    expect(decideCorrectingPerson(SUPPORT, person({ isSelf: true }), false)).toEqual(refusedWith("NOT_ON_YOURSELF"));
    expect(decideCorrectingPerson(SUPPORT, person({ isActive: false }), false)).toEqual(
      refusedWith("PERSON_WAS_ENDED"),
    );
    const school = person({ roles: [SCHOOL_LEAD] });
    expect(decideCorrectingPerson(SUPPORT, school, false)).toEqual(refusedWith("SCHOOL_LEAD_NEEDS_SCHOOL"));
    expect(decideCorrectingPerson(SUPPORT, school, true).allowed).toBe(true);
  });

  it("keeps those with power over others, and their names, from business support", () => {
    const chair = person({ roles: [STRATEGIC_LEAD] });
    expect(decideCorrectingPerson(SUPPORT, chair, false)).toEqual(refusedWith("ROLE_NOT_YOURS_TO_GIVE"));
    for (const giver of [SYSTEM, null]) expect(decideCorrectingPerson(giver, chair, false).allowed).toBe(true);
  });
});

describe("ending somebody", () => {
  it("AFC-118, AFC-125: asks to end their seat before, and hands on their open actions", () => {
    const member = person({ roles: [PANEL_MEMBER], holdsSeat: true });
    expect(decideEndingPerson(SUPPORT, member, NOTHING_OPEN)).toEqual(refusedWith("PERSON_HOLDS_SEAT"));
    const busy = { openActions: 2, handsActionsOn: false };
    expect(decideEndingPerson(SUPPORT, person(), busy)).toEqual(refusedWith("PERSON_ACTIONS_HANDED_ON"));
    expect(decideEndingPerson(SUPPORT, person(), { ...busy, handsActionsOn: true }).allowed).toBe(true);
  });

  it("never leaves a register without a strategic lead, business support or a system administrator", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NEVER_EMPTY), anyRoles, (role, after) => {
        const last = person({ roles: [role], aloneIn: [role], hasSchool: true });
        expect(decideEndingPerson(SYSTEM, last, NOTHING_OPEN)).toEqual(refusedWith("LAST_OF_ROLE"));
        if (!after.includes(role)) expect(decideRoles(SYSTEM, last, after).allowed).toBe(false);
      }),
    );
    expect(decideEndingPerson(SYSTEM, person({ roles: [REGISTER_ADMIN] }), NOTHING_OPEN).allowed).toBe(true);
    expect(decideEndingPerson(SYSTEM, person({ aloneIn: [SERVICE_STAFF] }), NOTHING_OPEN).allowed).toBe(true);
  });

  it("is done once, and undone once", () => {
    const ended = person({ isActive: false });
    expect(decideEndingPerson(SUPPORT, ended, NOTHING_OPEN)).toEqual(refusedWith("PERSON_WAS_ENDED"));
    expect(decideReinstating(SUPPORT, ended).allowed).toBe(true);
    expect(decideReinstating(SUPPORT, person())).toEqual(refusedWith("PERSON_IS_HERE"));
  });
});
