import { describe, expect, it } from "vitest";
import { decideOwnerAnswer, decideOwnerProposal } from "./owner-proposal.js";

const OWNER = { ownerPersonId: null, ownerServiceId: "ews" };
const FACTS = {
  state: "OPEN",
  actor: { personId: "tom", serviceId: "ews", roles: ["PANEL_MEMBER"] },
  owner: OWNER,
  proposedServiceId: "send",
  hasOpenProposal: false,
  reason: "SEND holds the plan.",
} as const;
const ANSWER = { proposalState: "OPEN", actionState: "OPEN", isAccepted: false, words: "It is yours." } as const;

describe("an action that its owner says is not theirs", () => {
  it("AFC-109: is proposed to another service by its owner, with the reason, once", () => {
    expect(decideOwnerProposal(FACTS)).toEqual({ allowed: true });
    expect(decideOwnerProposal({ ...FACTS, state: "COMPLETED" })).toMatchObject({ rule: "ACTION_NOT_OPEN" });
    const stranger = { ...FACTS.actor, serviceId: "send" };
    expect(decideOwnerProposal({ ...FACTS, actor: stranger })).toMatchObject({ rule: "ACTION_NOT_YOURS" });
    expect(decideOwnerProposal({ ...FACTS, hasOpenProposal: true })).toMatchObject({ rule: "OWNER_ALREADY_PROPOSED" });
    const same = { ...FACTS, proposedServiceId: "ews" };
    expect(decideOwnerProposal(same)).toMatchObject({ rule: "OWNER_PROPOSED_IS_OWNER" });
    expect(decideOwnerProposal({ ...FACTS, reason: " " })).toMatchObject({ rule: "ACTION_NEEDS_REASON" });
  });

  it("AFC-109: is answered once, and declined with a word why", () => {
    expect(decideOwnerAnswer(ANSWER)).toEqual({ allowed: true });
    expect(decideOwnerAnswer({ ...ANSWER, isAccepted: true, words: "" })).toEqual({ allowed: true });
    expect(decideOwnerAnswer({ ...ANSWER, words: "" })).toMatchObject({ rule: "OWNER_DECLINED_NEEDS_WORDS" });
    const answered = { ...ANSWER, proposalState: "DECLINED" } as const;
    expect(decideOwnerAnswer(answered)).toMatchObject({ rule: "OWNER_PROPOSAL_ANSWERED" });
    expect(decideOwnerAnswer({ ...ANSWER, actionState: "CANCELLED" })).toMatchObject({ rule: "ACTION_NOT_OPEN" });
  });
});
