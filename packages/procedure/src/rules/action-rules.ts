import { AFC, type Rule } from "./rule.js";

/** Rules for actions and for escalating those that are not done. */
export const ACTION_RULES = {
  ACTION_OUTCOME_REQUIRED: {
    source: `${AFC}, section 10 [AFC-123]`,
    says: "Say in words what was done and what came of it.",
  },
  ACTION_NOT_OPEN: {
    source: `${AFC}, section 10 [AFC-123]`,
    says: "This action is already completed or cancelled. Agree a new action if more must be done.",
  },
  ACTION_NOT_YOURS: {
    source: `${AFC}, section 10 and appendix 2, purpose [AFC-118, AFC-123]`,
    says: "Only the owner, someone in the owning service or business support can update this action. Ask one of them.",
  },
  ACTION_NEEDS_OWNER: {
    source: `${AFC}, section 10 and appendix 2, purpose [AFC-108, AFC-118]`,
    says: "Choose the service or person who will do this.",
  },
  ACTION_NEEDS_TEXT: {
    source: `${AFC}, section 10 [AFC-24]`,
    says: "Write what is to be done.",
  },
  ACTION_NEEDS_REASON: {
    source: `${AFC}, section 10 [AFC-109]`,
    says: "Give the reason in words, so that the panel can see it.",
  },
  ACTION_DUE_IN_PAST: {
    source: `${AFC}, appendix 2, purpose [AFC-118, Q47]`,
    says: "The due date is past. Choose today or a later day, or leave it empty for the next meeting.",
  },
  OWNER_ALREADY_PROPOSED: {
    source: `${AFC}, section 10 [AFC-109]`,
    says: "Somebody has already said whose this action is. Wait for the answer of business support.",
  },
  OWNER_PROPOSED_IS_OWNER: {
    source: `${AFC}, section 10 [AFC-109, AFC-118]`,
    says: "The action is already with this service. Choose the service it belongs to.",
  },
  OWNER_PROPOSAL_ANSWERED: {
    source: `${AFC}, section 10 [AFC-109]`,
    says: "This has already been answered. Hand the action on if it is still with the wrong service.",
  },
  OWNER_DECLINED_NEEDS_WORDS: {
    source: `${AFC}, section 10 [AFC-109]`,
    says: "Say in a word why the action stays where it is, so that its owner knows.",
  },
  WORRY_OF_OLDER_NOTE: {
    source: `${AFC}, appendix 2, Signs of Safety [AFC-113, AFC-114]`,
    says: "A newer Signs of Safety note has been written. Answer the worries of that one.",
  },
  WORRY_NEEDS_ONE_ANSWER: {
    source: `${AFC}, appendix 2, Signs of Safety [AFC-113, AFC-114]`,
    says: "Choose the action that answers this worry, or say in words why there is none: one of the two.",
  },
  WORRY_ACTION_CANCELLED: {
    source: `${AFC}, appendix 2, Signs of Safety [AFC-113, AFC-114]`,
    says: "That action was cancelled, so it answers nothing. Choose another, agree a new one, or say why there is none.",
  },
  ESCALATION_NOT_OUTSTANDING: {
    source: `${AFC}, section 10 and appendix 2, purpose [AFC-119, AFC-124, Q20]`,
    says: "Only an action that is overdue, or had no update since the last circulation, can be escalated. Wait until it is outstanding.",
  },
  ESCALATION_ALREADY_ANSWERED: {
    source: `${AFC}, appendix 2, purpose [AFC-119]`,
    says: "This escalation has already been answered. Escalate the action again if it is still not done.",
  },
  ESCALATION_NEEDS_ANSWER: {
    source: `${AFC}, appendix 2, purpose [AFC-119]`,
    says: "Write the answer before saving it.",
  },
  ESCALATION_LEVEL_NOT_HIGHER: {
    source: `${AFC}, appendix 1 and appendix 2, purpose [AFC-119, Q21]`,
    says: "The action has already been escalated to this level or above. Choose a higher level.",
  },
  ESCALATION_NEEDS_REASON: {
    source: `${AFC}, appendix 2, purpose [AFC-119]`,
    says: "Say whom the action is escalated to and why.",
  },
  ESCALATION_REPLY_IN_PAST: {
    source: `${AFC}, appendix 2, purpose [AFC-119]`,
    says: "The reply date is past. Choose today or a later day.",
  },
} as const satisfies Record<string, Rule>;
