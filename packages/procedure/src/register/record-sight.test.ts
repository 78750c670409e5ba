import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Role } from "../codes.js";
import {
  decideAskingToLift,
  decideConflict,
  decideEmergency,
  decideEndOfConflict,
  decideLifting,
  decideRestriction,
  emergencyEndsAt,
  isEmergencyOpen,
  seesRecord,
  seesRestricted,
} from "./record-sight.js";

const PEOPLE = ["bea", "amara", "tom", "gethin", "petra"];
const ROLES = Object.values(Role);
const MINUTE = 60_000;

const person = fc.record({
  personId: fc.constantFrom(...PEOPLE),
  roles: fc.subarray(ROLES, { maxLength: 3 }),
});
const emergency = fc
  .record({
    personId: fc.constantFrom(...PEOPLE),
    openedAt: fc.integer({ min: 0, max: 300 }).map((minute) => minute * MINUTE),
    endedAfter: fc.option(fc.integer({ min: 0, max: 59 })),
  })
  .map(({ personId, openedAt, endedAfter }) => ({
    personId,
    openedAt,
    endsAt: emergencyEndsAt(openedAt),
    endedAt: endedAfter === null ? null : openedAt + endedAfter * MINUTE,
  }));
const walls = fc.record({
  readers: fc.option(fc.subarray(PEOPLE)),
  conflicted: fc.subarray(PEOPLE),
  emergencies: fc.array(emergency, { maxLength: 4 }),
});
const moment = fc.integer({ min: 0, max: 400 * MINUTE });

describe("who sees one child's record", () => {
  it("P7: a conflict of interest beats every role, list and emergency, in 2,000 schedules", () => {
    fc.assert(
      fc.property(person, walls, moment, (who, these, at) => {
        const conflicted = [...these.conflicted, who.personId];
        expect(seesRecord(who, { ...these, conflicted }, at)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("P7: nobody off the list reads a restricted record outside the hour of an emergency, in 2,000 schedules", () => {
    fc.assert(
      fc.property(person, walls, moment, (who, these, at) => {
        fc.pre(these.readers !== null && !these.readers.includes(who.personId));
        fc.pre(!seesRestricted(who.roles));
        const hours = these.emergencies.filter(({ personId }) => personId === who.personId);
        const inside = hours.some(({ openedAt, endsAt, endedAt }) => at >= openedAt && at < (endedAt ?? endsAt));
        const denied = these.conflicted.includes(who.personId);
        expect(seesRecord(who, these, at)).toBe(inside && !denied);
      }),
      { numRuns: 2000 },
    );
  });

  it("P7: lasts an hour, and no longer when it is ended before", () => {
    const opened = { openedAt: 0, endsAt: emergencyEndsAt(0), endedAt: null };
    expect(opened.endsAt).toBe(60 * MINUTE);
    expect(isEmergencyOpen(opened, 60 * MINUTE - 1)).toBe(true);
    expect(isEmergencyOpen(opened, 60 * MINUTE)).toBe(false);
    expect(isEmergencyOpen({ ...opened, endedAt: MINUTE }, MINUTE)).toBe(false);
  });

  it("leaves a record that is not restricted to everybody without a conflict", () => {
    const open = { readers: null, conflicted: ["tom"], emergencies: [] };
    expect(seesRecord({ personId: "bea", roles: [Role.REGISTER_ADMIN] }, open, 0)).toBe(true);
    expect(seesRecord({ personId: "tom", roles: [Role.STRATEGIC_LEAD] }, open, 0)).toBe(false);
  });

  it("leaves a restricted record to its list and the strategic lead", () => {
    const closed = { readers: ["tom"], conflicted: [], emergencies: [] };
    expect(seesRecord({ personId: "tom", roles: [Role.PANEL_MEMBER] }, closed, 0)).toBe(true);
    expect(seesRecord({ personId: "amara", roles: [Role.STRATEGIC_LEAD] }, closed, 0)).toBe(true);
    expect(seesRecord({ personId: "bea", roles: [Role.REGISTER_ADMIN] }, closed, 0)).toBe(false);
  });
});

describe("what may be decided about it", () => {
  const reason = "The mother works in the team.";

  it("restricts with a reason and at least one reader", () => {
    expect(decideRestriction({ reason, readers: ["tom"] }).allowed).toBe(true);
    expect(decideRestriction({ reason, readers: [] })).toMatchObject({ rule: "RESTRICTION_NEEDS_READER" });
    expect(decideRestriction({ reason: "why not", readers: ["tom"] })).toMatchObject({
      rule: "RESTRICTION_NEEDS_REASON",
    });
  });

  it("lifts when one asks and another agrees", () => {
    expect(decideAskingToLift({ isLifted: false, askedById: null, reason }).allowed).toBe(true);
    expect(decideAskingToLift({ isLifted: false, askedById: null, reason: "" })).toMatchObject({
      rule: "RESTRICTION_NEEDS_REASON",
    });
    expect(decideAskingToLift({ isLifted: false, askedById: "bea", reason })).toMatchObject({
      rule: "LIFT_ALREADY_ASKED",
    });
    expect(decideAskingToLift({ isLifted: true, askedById: null, reason })).toMatchObject({
      rule: "RESTRICTION_STANDS_NOT",
    });
    expect(decideLifting({ isLifted: false, askedById: "bea", actorId: "amara" }).allowed).toBe(true);
    expect(decideLifting({ isLifted: false, askedById: "bea", actorId: "bea" })).toMatchObject({
      rule: "LIFT_NEEDS_SECOND_PERSON",
    });
    expect(decideLifting({ isLifted: false, askedById: null, actorId: "bea" })).toMatchObject({
      rule: "LIFT_NOT_ASKED",
    });
    expect(decideLifting({ isLifted: true, askedById: null, actorId: "bea" })).toMatchObject({
      rule: "RESTRICTION_STANDS_NOT",
    });
  });

  it("records a conflict by the person or by whoever keeps the register, and ends none of one's own", () => {
    const facts = { isOwn: true, keepsRegister: false, stands: false, reason };
    expect(decideConflict(facts).allowed).toBe(true);
    expect(decideConflict({ ...facts, isOwn: false })).toMatchObject({ rule: "CONFLICT_OF_ANOTHER" });
    expect(decideConflict({ ...facts, isOwn: false, keepsRegister: true }).allowed).toBe(true);
    expect(decideConflict({ ...facts, stands: true })).toMatchObject({ rule: "CONFLICT_STANDS" });
    expect(decideConflict({ ...facts, reason: " " })).toMatchObject({ rule: "CONFLICT_NEEDS_REASON" });
    expect(decideEndOfConflict({ isOwn: true, hasEnded: false, reason })).toMatchObject({ rule: "CONFLICT_OWN" });
    expect(decideEndOfConflict({ isOwn: false, hasEnded: true, reason })).toMatchObject({ rule: "CONFLICT_ENDED" });
    expect(decideEndOfConflict({ isOwn: false, hasEnded: false, reason: "" })).toMatchObject({
      rule: "CONFLICT_NEEDS_REASON",
    });
    expect(decideEndOfConflict({ isOwn: false, hasEnded: false, reason }).allowed).toBe(true);
  });

  it("P7: opens in an emergency with a reason of 30 characters, to whoever does not see it already", () => {
    const long = "A child is at the door and may be hurt.";
    expect(decideEmergency({ seesAlready: false, reason: long }).allowed).toBe(true);
    expect(decideEmergency({ seesAlready: true, reason: long })).toMatchObject({ rule: "EMERGENCY_NOT_NEEDED" });
    expect(decideEmergency({ seesAlready: false, reason: "x".repeat(29) })).toMatchObject({
      rule: "EMERGENCY_NEEDS_REASON",
    });
  });
});
