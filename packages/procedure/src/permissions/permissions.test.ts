import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { Role, Sight } from "../codes.js";
import { Relation } from "./grants.js";
import { type Act, grantsOf, isAct, isOwnProposal, may, mayAs, needsReason, PUBLIC_ACTS, rolesOf } from "./matrix.js";
import { MAY } from "./permissions.js";
import { mayEscalateTo, mayNameAlternate, mayUpdateAction, seesFullCase } from "./relations.js";
import { keepsRegister, sight } from "./role-sight.js";

const ROLES = Object.values(Role);
const ACTS = Object.keys(MAY).filter(isAct);
const actsOf = (role: Role) => ACTS.filter((act) => may([role], act));
const someRoles = fc.subarray(ROLES);

describe("who may do what", () => {
  it("follows the table for every set of roles and every act", () => {
    fc.assert(
      fc.property(someRoles, fc.constantFrom(...ACTS), (roles, act) => {
        expect(may(roles, act)).toBe(roles.some((role) => rolesOf(act).includes(role)));
      }),
    );
  });

  it("refuses an act that has no row, whatever it is called", () => {
    fc.assert(
      fc.property(someRoles, fc.string(), (roles, name) => {
        fc.pre(!isAct(name));
        expect(may(roles, name)).toBe(false);
      }),
    );
    for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
      expect(may(ROLES, name)).toBe(false);
    }
  });

  it("AFC-20, SUF-11: whoever manages the register keeps it; officers, services and schools write on cases only", () => {
    const keeping = ["addToRegister", "correctChild", "recordProvision", "voidRegisterEntry"] as const;
    const others = ROLES.filter((role) => !keepsRegister([role]));
    for (const act of keeping) {
      expect(may([Role.REGISTER_ADMIN], act)).toBe(true);
      expect(others.filter((role) => may([role], act))).toEqual([]);
    }
  });

  it("refuses everything to somebody without a role", () => {
    expect(ACTS.filter((act) => may([], act))).toEqual([]);
  });

  it("grows with roles and never shrinks", () => {
    fc.assert(
      fc.property(someRoles, someRoles, fc.constantFrom(...ACTS), (some, more, act) => {
        if (may(some, act)) expect(may([...some, ...more], act)).toBe(true);
      }),
    );
  });

  it("gives an act that a row narrows only to whoever stands so to it", () => {
    const relations = fc.subarray(Object.values(Relation).filter((relation) => relation !== Relation.REGISTER));
    fc.assert(
      fc.property(someRoles, relations, fc.constantFrom(...ACTS), (roles, held, act) => {
        const stands = grantsOf(act).some(
          ({ role, relation }) => roles.includes(role) && ["REGISTER", ...held].includes(relation),
        );
        expect(mayAs(roles, act, held)).toBe(stands);
        if (stands) expect(may(roles, act)).toBe(true);
      }),
    );
  });

  it("asks for a reason where every cell of somebody asks for one, and of nobody else", () => {
    expect(needsReason([Role.REGISTER_ADMIN], "revealChildDetails")).toBe(true);
    expect(needsReason([Role.REGISTER_ADMIN], "registerEntry")).toBe(false);
    expect(needsReason([Role.SYSTEM_ADMIN], "revealChildDetails")).toBe(false);
  });

  it("lets nobody settle what they proposed, where a row asks for a second person", () => {
    expect(isOwnProposal("approveRemoval", "p1", "p1")).toBe(true);
    expect(isOwnProposal("approveRemoval", "p1", "p2")).toBe(false);
    expect(isOwnProposal("declineRemoval", "p1", "p1")).toBe(false);
  });

  it("says each role of a row once for a relation", () => {
    const said = ACTS.map((act) => grantsOf(act).map(({ role, relation }) => `${act} ${role} ${relation}`));
    for (const cells of said) expect(new Set(cells).size).toBe(cells.length);
  });

  it("has a row for every act, and every row has a role", () => {
    expect(ACTS.filter((act) => rolesOf(act).length === 0)).toEqual([]);
    expect(PUBLIC_ACTS).toEqual(["viewer"]);
  });

  it.each<Act>(["approveRemoval", "declineRemoval", "answerEscalation", "agreeLateCirculation"])(
    "gives %s to the strategic lead alone",
    (act) => {
      expect(rolesOf(act)).toEqual([Role.STRATEGIC_LEAD]);
    },
  );

  it("shows a system administrator no child", () => {
    expect(actsOf(Role.SYSTEM_ADMIN)).toEqual([
      "viewer",
      "schools",
      "services",
      "people",
      "seats",
      "nameSeatHolder",
      "endSeatHolding",
      "signOutEverywhere",
      "machineClients",
      "addMachineClient",
      "issueToken",
      "revokeToken",
      "namedPeople",
      "namedPerson",
      "namePerson",
      "correctPerson",
      "changePersonRoles",
      "endPerson",
      "reinstatePerson",
    ]);
  });

  it("shows a reader of reports figures only", () => {
    expect(actsOf(Role.REPORT_READER)).toEqual(["viewer", "figures", "signOutEverywhere"]);
  });

  it("lets staff of a service ask whether a child is known, and refer", () => {
    expect(actsOf(Role.SERVICE_STAFF)).toEqual([
      "viewer",
      "isChildKnown",
      "schools",
      "calendar",
      "directory",
      "services",
      "procedure",
      "referralForms",
      "cmeReferrals",
      "cmeReferral",
      "minutes",
      "draft",
      "submitReferral",
      "submitCmeReferral",
      "appendReferralUpdate",
      "approveMinutes",
      "saveDraft",
      "signOutEverywhere",
      "revealReferralAnswers",
    ]);
  });
});

describe("how much of a child is seen", () => {
  it.each([
    [Role.REGISTER_ADMIN, Sight.FULL_CASE],
    [Role.STRATEGIC_LEAD, Sight.FULL_CASE],
    [Role.PANEL_MEMBER, Sight.FULL_CASE],
    [Role.INVESTIGATING_OFFICER, Sight.REGISTER_LINE],
    [Role.FRONT_DOOR, Sight.REGISTER_LINE],
    [Role.SERVICE_STAFF, Sight.KNOWN_ONLY],
    [Role.REPORT_READER, Sight.NONE],
    [Role.SYSTEM_ADMIN, Sight.NONE],
  ])("%s sees %s", (role, depth) => {
    expect(sight([role])).toBe(depth);
  });

  it("is the deepest that any of a person's roles gives", () => {
    expect(sight([Role.SYSTEM_ADMIN, Role.FRONT_DOOR])).toBe(Sight.REGISTER_LINE);
    expect(sight([])).toBe(Sight.NONE);
  });

  it("AFC-132: is the full case for an officer who owns an action on it, and for no other officer", () => {
    const officer = { personId: "p1", serviceId: "ews", roles: [Role.INVESTIGATING_OFFICER] };
    const ours = { openActions: [{ ownerPersonId: null, ownerServiceId: "ews" }] };
    const theirs = { openActions: [{ ownerPersonId: "p2", ownerServiceId: null }] };
    expect(seesFullCase(officer, ours)).toBe(true);
    expect(seesFullCase(officer, theirs)).toBe(false);
    expect(seesFullCase({ ...officer, roles: [Role.SERVICE_STAFF] }, ours)).toBe(false);
    expect(seesFullCase({ ...officer, roles: [Role.PANEL_MEMBER] }, { openActions: [] })).toBe(true);
  });
});

describe("relations", () => {
  const member = { personId: "p1", serviceId: "send", roles: [Role.PANEL_MEMBER] };

  it("let an action's owner, the owner's service and the keepers update it", () => {
    expect(mayUpdateAction(member, { ownerPersonId: "p1", ownerServiceId: null })).toBe(true);
    expect(mayUpdateAction(member, { ownerPersonId: null, ownerServiceId: "send" })).toBe(true);
    expect(mayUpdateAction(member, { ownerPersonId: "p2", ownerServiceId: "ews" })).toBe(false);
    expect(mayUpdateAction({ ...member, serviceId: null }, { ownerPersonId: null, ownerServiceId: null })).toBe(false);
    expect(
      mayUpdateAction({ ...member, roles: [Role.REGISTER_ADMIN] }, { ownerPersonId: "p2", ownerServiceId: null }),
    ).toBe(true);
  });

  it("let a seat's holder and the keepers name an alternate", () => {
    expect(mayNameAlternate(member, { holderPersonId: "p1" })).toBe(true);
    expect(mayNameAlternate(member, { holderPersonId: "p2" })).toBe(false);
    expect(mayNameAlternate({ ...member, roles: [Role.STRATEGIC_LEAD] }, { holderPersonId: null })).toBe(true);
  });

  it("let business support escalate as far as the strategic lead", () => {
    const reach = (role: Role) => AFC_PACK.escalationLevels.filter((level) => mayEscalateTo([role], level)).length;
    expect(reach(Role.REGISTER_ADMIN)).toBe(3);
    expect(reach(Role.STRATEGIC_LEAD)).toBe(AFC_PACK.escalationLevels.length);
    expect(reach(Role.PANEL_MEMBER)).toBe(0);
  });

  it("say who keeps the register", () => {
    expect(ROLES.filter((role) => keepsRegister([role]))).toEqual([Role.REGISTER_ADMIN, Role.STRATEGIC_LEAD]);
  });
});
