import type { Rule } from "./rule.js";

const MERGING = "Register working rule: two records of one child are put together by a person [AFC-61, SUF-28]";

/** Rules for putting two records of one child together, and for taking that back. */
export const MERGING_RULES = {
  MERGE_SAME_RECORD: {
    source: MERGING,
    says: "This is one record already. Choose the other record of the child.",
  },
  MERGE_TWO_SEARCHES: {
    source: `${MERGING}; one open enquiry a child`,
    says: "Both records have an open enquiry. Close one of them first, with its outcome.",
  },
  MERGE_REMOVAL_UNDER_WAY: {
    source: `${MERGING}; removal is decided by the panel [AFC-20]`,
    says: "Both records are on the register and a removal is under way. Withdraw it, or let the panel decide it first.",
  },
  MERGE_TWO_PATHWAYS: {
    source: MERGING,
    says: "Both records wait for an answer of the same board. Withdraw one of the two referrals first.",
  },
  MERGE_DISPOSAL_UNDER_WAY: {
    source: "Register working rule: retention",
    says: "The disposal of one of these records is under way. Decline it first.",
  },
  UNMERGE_ALREADY_DONE: {
    source: MERGING,
    says: "These records have already been taken apart. Read the child's page again.",
  },
  UNMERGE_LATER_FIRST: {
    source: MERGING,
    says: "Another record was put together with this one later. Take that apart first.",
  },
  UNMERGE_HIDDEN_SINCE: {
    source: "Register working rule: who may see what [AFC-132]",
    says: "Somebody was kept from this record after it was put together. Say of which child that is: end it, and record it again once the records are apart.",
  },
} as const satisfies Record<string, Rule>;
