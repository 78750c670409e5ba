import { AFC, type Rule } from "./rule.js";

/** Rules for taking a child off the register. */
export const REMOVAL_RULES = {
  REMOVAL_NEEDS_PANEL: {
    source: `${AFC}, section 10 [AFC-23]`,
    says: "A child can only leave the register after the panel has decided it. Put the removal on the agenda of the next panel.",
  },
  REMOVAL_NEEDS_OPEN_MEETING: {
    source: `${AFC}, section 10 [AFC-23, Q19]`,
    says: "A removal can only be decided while the panel is meeting. Open the meeting first.",
  },
  REMOVAL_NEEDS_CHAIR_PRESENT: {
    source: `${AFC}, appendix 2, chairing [Q46]`,
    says: "A removal can only be decided with the chair, or the chair's named alternate, present. Record the chair's attendance first.",
  },
  REMOVAL_NEEDS_ATTENDANCE: {
    source: `${AFC}, section 10 and appendix 2, attendance [AFC-23, AFC-127]`,
    says: "Record who is present at the meeting before deciding a removal.",
  },
  REMOVAL_NEEDS_SECOND_PERSON: {
    source: `${AFC}, section 10 [AFC-23, Q19]`,
    says: "The person who proposed a removal cannot approve it. Ask another strategic lead to approve it.",
  },
  REMOVAL_NEEDS_STRATEGIC_LEAD: {
    source: `${AFC}, section 10 and appendix 1 [AFC-23, AFC-36, Q19]`,
    says: "Only the strategic lead can approve or decline a removal. Ask the strategic lead to decide.",
  },
  REMOVAL_ACTIONS_OPEN: {
    source: `${AFC}, section 10 [AFC-23, AFC-123]`,
    says: "Complete, cancel or carry over every open action before the removal is approved.",
  },
  REMOVAL_ALREADY_PROPOSED: {
    source: `${AFC}, section 10 [AFC-23]`,
    says: "A removal is already under way for this child. Open it to see where it stands.",
  },
  REMOVAL_NOT_ACTIVE: {
    source: `${AFC}, section 10 [AFC-23, Q18]`,
    says: "A removal can only be proposed for a child the panel has already considered. Wait until the child's first panel.",
  },
  REMOVAL_NOT_PANEL_AGREED: {
    source: `${AFC}, section 10 [AFC-23, Q19]`,
    says: "The panel has not agreed this removal, so it cannot be approved. Wait for the panel's decision.",
  },
  REMOVAL_ALREADY_DECIDED: {
    source: `${AFC}, section 10 [AFC-23, Q39]`,
    says: "This removal has already been decided. Propose it again if the child should leave the register.",
  },
  REMOVAL_REASON_REQUIRED: {
    source: `${AFC}, section 10 [AFC-23, Q19]`,
    says: "Give the reason in words, so that everyone can see later why this was decided.",
  },
  ONLY_PROPOSER_WITHDRAWS: {
    source: `${AFC}, section 10 [AFC-23, Q19]`,
    says: "Only the person who proposed a removal can withdraw it. Ask them to withdraw it.",
  },
} as const satisfies Record<string, Rule>;
