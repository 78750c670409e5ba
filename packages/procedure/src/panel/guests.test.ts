import { describe, expect, it } from "vitest";
import { AFC_PACK } from "../../testing/afc-pack.js";
import { MeetingState, type ReferralGroup } from "../codes.js";
import { decideAcceptance, decideOpeningPapers } from "./confidentiality.js";
import { decideGuest, decideWithdrawingGuest, type GuestFacts, itemPlaces } from "./guests.js";

const FACTS: GuestFacts = {
  meetingState: MeetingState.CIRCULATED,
  personId: "guest",
  reason: "Knows the family.",
  itemIds: ["i1"],
  invitedFor: [],
  seatedIds: ["tom"],
};
const ruleOf = (facts: Partial<GuestFacts>) => {
  const decision = decideGuest({ ...FACTS, ...facts });
  return decision.allowed ? null : decision.rule;
};

describe("inviting a guest", () => {
  it("AFC-128: needs named items, a reason, and somebody who does not see the agenda anyway", () => {
    expect(ruleOf({})).toBeNull();
    expect(ruleOf({ itemIds: [] })).toBe("GUEST_NEEDS_ITEM");
    expect(ruleOf({ reason: " " })).toBe("REASON_REQUIRED");
    expect(ruleOf({ personId: "tom" })).toBe("GUEST_HAS_SEAT");
    expect(ruleOf({ invitedFor: ["i1"] })).toBe("GUEST_ALREADY_INVITED");
    expect(ruleOf({ invitedFor: ["i1"], itemIds: ["i1", "i2"] })).toBeNull();
  });

  it("ends with the meeting, and so does withdrawing", () => {
    expect(ruleOf({ meetingState: MeetingState.CLOSED })).toBe("MEETING_CLOSED_IS_LOCKED");
    expect(ruleOf({ meetingState: MeetingState.CANCELLED })).toBe("TRANSITION_NOT_ALLOWED");
    expect(decideWithdrawingGuest({ meetingState: "CLOSED", isWithdrawn: false }).allowed).toBe(false);
    expect(decideWithdrawingGuest({ meetingState: "IN_SESSION", isWithdrawn: true }).allowed).toBe(false);
    expect(decideWithdrawingGuest({ meetingState: "IN_SESSION", isWithdrawn: false }).allowed).toBe(true);
  });
});

describe("the confidentiality notice", () => {
  it("AFC-132: opens the papers once accepted, and is not accepted for a meeting that is not held", () => {
    expect(decideOpeningPapers({ mustAccept: true })).toEqual({ allowed: false, rule: "CONFIDENTIALITY_NOT_ACCEPTED" });
    expect(decideOpeningPapers({ mustAccept: false }).allowed).toBe(true);
    expect(decideAcceptance({ meetingState: "CANCELLED" }).allowed).toBe(false);
    expect(decideAcceptance({ meetingState: "SCHEDULED" }).allowed).toBe(true);
  });
});

describe("when an item is taken", () => {
  const item = (id: string, group: ReferralGroup, position: number) => ({ id, group, position });

  it("AFC-110, AFC-128: follows the order of the groups and the minutes planned, rounded to five", () => {
    const items = [
      item("c1", "CONCERNS_OR_RISK_OF_BREAKDOWN", 1),
      item("a1", "ON_ROLL_NOT_ATTENDING", 1),
      item("a2", "ON_ROLL_NOT_ATTENDING", 2),
      item("b1", "NOT_ON_ROLL_HARD_TO_PLACE", 1),
    ];
    expect(itemPlaces("09:30", items, AFC_PACK.panel)).toEqual([
      { itemId: "a1", number: 1, aboutAt: "09:30" },
      { itemId: "a2", number: 2, aboutAt: "09:45" },
      { itemId: "b1", number: 3, aboutAt: "10:00" },
      { itemId: "c1", number: 4, aboutAt: "10:20" },
    ]);
  });

  it("is the start of the meeting for the first item, and nothing for an empty agenda", () => {
    expect(itemPlaces("13:00", [item("c1", "CONCERNS_OR_RISK_OF_BREAKDOWN", 1)], AFC_PACK.panel)[0]?.aboutAt).toBe(
      "13:00",
    );
    expect(itemPlaces("13:00", [], AFC_PACK.panel)).toEqual([]);
  });
});
