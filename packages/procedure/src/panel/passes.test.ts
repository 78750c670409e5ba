import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { MeetingState, Role } from "../codes.js";
import { addDays, plainDate } from "../days/plain-date.js";
import { type Act, isAct, may, rolesOf } from "../permissions/matrix.js";
import { MAY } from "../permissions/permissions.js";
import {
  type Actor,
  entriesByPass,
  MeetingSight,
  mayUpdateAction,
  meetingSight,
  mustAccept,
  seesEntry,
  seesFullCase,
} from "../permissions/relations.js";
import { heldPasses, type Pass, PassKind, passStanding, rolesOfPasses } from "./passes.js";

const RULE = AFC_PACK.panel;
const ID = ["m1", "m2", "m3"] as const;
const CHILDREN = ["e1", "e2", "e3", "e4"] as const;
const SERVICES = ["ews", "send", "yrs"] as const;
const OWN_ROLES = Object.values(Role).filter((role) => role !== Role.ALTERNATE && role !== Role.GUEST);
const today = plainDate("2026-12-10");
const someDay = fc.integer({ min: -30, max: 30 }).map((days) => addDays(today, days));

const somePass: fc.Arbitrary<Pass> = fc.record({
  kind: fc.constantFrom(...Object.values(PassKind)),
  meetingId: fc.constantFrom(...ID),
  meetingState: fc.constantFrom(...Object.values(MeetingState)),
  closedOn: someDay,
  seatId: fc.constant(null),
  serviceId: fc.option(fc.constantFrom(...SERVICES)),
  itemIds: fc.constant([]),
  entryIds: fc.subarray([...CHILDREN]),
  hasAccepted: fc.boolean(),
});

const somebody = fc.record({ roles: fc.subarray(OWN_ROLES), passes: fc.array(somePass, { maxLength: 4 }) });

/** The person as a request finds them: their own roles, and those of passes that last. */
function actorOf({ roles, passes }: { roles: readonly Role[]; passes: readonly Pass[] }): Actor {
  const held = heldPasses(passes, today, RULE);
  return { personId: "p1", serviceId: null, roles: [...roles, ...rolesOfPasses(held)], passes: held };
}

/** The rule of Q23 and Q24 once more, in other words, to hold the code to. */
function isOpen(pass: Pass): boolean {
  if (!pass.hasAccepted || pass.meetingState === "CANCELLED") return false;
  if (pass.kind === "GUEST") return pass.meetingState === "IN_SESSION";
  const lastDay = pass.closedOn === null ? null : addDays(pass.closedOn, 7);
  return pass.meetingState !== "CLOSED" || (lastDay !== null && today <= lastDay);
}

describe("passes", () => {
  it("AFC-126: an alternate's lasts from being named until seven days after the meeting is closed", () => {
    const standing = (meetingState: MeetingState, closedOn: string | null, day: string) =>
      passStanding(
        { kind: PassKind.ALTERNATE, meetingState, closedOn: closedOn ? plainDate(closedOn) : null },
        plainDate(day),
        RULE,
      );
    expect(standing("SCHEDULED", null, "2026-11-01")).toBe("OPEN");
    expect(standing("IN_SESSION", null, "2026-12-03")).toBe("OPEN");
    expect(standing("CLOSED", "2026-12-03", "2026-12-10")).toBe("OPEN");
    expect(standing("CLOSED", "2026-12-03", "2026-12-11")).toBeNull();
    expect(standing("CANCELLED", null, "2026-12-03")).toBeNull();
  });

  it("AFC-128: a guest's is open while the panel sits; before, they know of the meeting only, and after, of nothing", () => {
    const standing = (meetingState: MeetingState) =>
      passStanding({ kind: PassKind.GUEST, meetingState, closedOn: today }, today, RULE);
    expect(Object.values(MeetingState).map((state) => [state, standing(state)])).toEqual([
      ["SCHEDULED", "INVITED"],
      ["AGENDA_DRAFT", "INVITED"],
      ["CIRCULATED", "INVITED"],
      ["IN_SESSION", "OPEN"],
      ["CLOSED", null],
      ["CANCELLED", null],
    ]);
  });

  it("give no role and no right where there is no panel", () => {
    fc.assert(fc.property(fc.array(somePass), (passes) => heldPasses(passes, today, null).length === 0));
  });
});

describe("whoever is let in by a pass", () => {
  it("AFC-128, AFC-132: sees the children of open passes, the notice accepted, and no other child", () => {
    fc.assert(
      fc.property(somebody, fc.constantFrom(...CHILDREN), (words, child) => {
        const actor = actorOf(words);
        const byPass = words.passes.some((pass) => isOpen(pass) && pass.entryIds.includes(child));
        expect(entriesByPass(actor).includes(child)).toBe(byPass);
        const byRole = seesEntry({ ...actor, passes: [], roles: words.roles }, child);
        expect(seesEntry(actor, child)).toBe(byRole || byPass);
        const owners = { entryId: child, openActions: [] };
        const caseByRole = seesFullCase({ ...actor, passes: [], roles: words.roles }, owners);
        expect(seesFullCase(actor, owners)).toBe(caseByRole || byPass);
      }),
    );
  });

  it("sees of each meeting what its pass gives, and of every other nothing", () => {
    const noRole = somebody.map(({ passes }) => ({ roles: [], passes }));
    fc.assert(
      fc.property(
        noRole,
        fc.constantFrom(...ID),
        fc.constantFrom(...Object.values(MeetingState)),
        (words, id, state) => {
          const here = words.passes.filter(({ meetingId }) => meetingId === id);
          const sight = meetingSight(actorOf(words), { id, state });
          const lasting = heldPasses(here, today, RULE);
          const open = here.filter(isOpen);
          if (lasting.length === 0) expect(sight).toBe(MeetingSight.NONE);
          else if (open.some(({ kind }) => kind === "ALTERNATE")) expect(sight).toBe(MeetingSight.PAPERS);
          else expect(sight).toBe(open.length > 0 ? MeetingSight.NAMED_ITEMS : MeetingSight.DAY_AND_PLACE);
        },
      ),
    );
  });

  it("AFC-126: updates the actions of the seat's service as an alternate, and as a guest none", () => {
    const noRole = somebody.map(({ passes }) => ({ roles: [], passes }));
    fc.assert(
      fc.property(noRole, fc.constantFrom(...SERVICES), (words, service) => {
        const action = { ownerPersonId: null, ownerServiceId: service };
        const stands = words.passes.some(
          (pass) => pass.kind === "ALTERNATE" && isOpen(pass) && pass.serviceId === service,
        );
        expect(mayUpdateAction(actorOf(words), action)).toBe(stands);
      }),
    );
  });

  it("may ask no more than alternates and guests may, and nothing once no pass lasts", () => {
    const acts = Object.keys(MAY).filter(isAct);
    fc.assert(
      fc.property(fc.array(somePass), fc.constantFrom<Act>(...acts), (passes, act) => {
        const roles = rolesOfPasses(heldPasses(passes, today, RULE));
        if (roles.length === 0) expect(may(roles, act)).toBe(false);
        expect(may(roles, act)).toBe(roles.some((role) => rolesOf(act).includes(role)));
      }),
    );
    expect(acts.filter((act) => may([Role.GUEST], act))).toEqual([
      "viewer",
      "meeting",
      "acceptConfidentiality",
      "signOutEverywhere",
    ]);
    expect(acts.filter((act) => may([Role.ALTERNATE], act))).toEqual(
      expect.not.arrayContaining(["register", "search", "meetings", "nextMeeting", "people", "recordDecision"]),
    );
  });
});

describe("the confidentiality notice", () => {
  const member = { personId: "p1", serviceId: null, roles: [Role.PANEL_MEMBER] };

  it("AFC-132: is asked of a member once the papers are out, and not again when accepted", () => {
    const asked = Object.values(MeetingState).filter((state) => mustAccept(member, { id: "m1", state }));
    expect(asked).toEqual(["CIRCULATED", "IN_SESSION"]);
    const accepted = { ...member, acceptedMeetingIds: ["m1"] };
    expect(mustAccept(accepted, { id: "m1", state: "CIRCULATED" })).toBe(false);
    expect(mustAccept(accepted, { id: "m2", state: "CIRCULATED" })).toBe(true);
  });

  it("AFC-132: stands before a member's papers; whoever keeps the register prepares them", () => {
    const meeting = { id: "m1", state: MeetingState.CIRCULATED };
    expect(meetingSight(member, meeting)).toBe(MeetingSight.DAY_AND_PLACE);
    expect(meetingSight({ ...member, acceptedMeetingIds: ["m1"] }, meeting)).toBe(MeetingSight.PAPERS);
    expect(meetingSight({ ...member, roles: [Role.REGISTER_ADMIN] }, meeting)).toBe(MeetingSight.PAPERS);
  });
});
