import type { Rule } from "./rule.js";

const Q26 = "The register's own rule: none is deleted without a signed schedule and two people [Q26]";

/** Rules for how long records are kept and how one is disposed of. */
export const RETENTION_RULES = {
  RETENTION_NOT_SIGNED: {
    source: Q26,
    says: "The retention schedule is not signed, so nothing is disposed of. Ask the data protection officer to sign it.",
  },
  RETENTION_ALREADY_SIGNED: {
    source: Q26,
    says: "This schedule is signed as it stands. There is nothing to sign until it is changed.",
  },
  RETENTION_BY_ITSELF_ONLY: {
    source: Q26,
    says: "Give a whole number of days or years of at least one. A birthday can be set for children's records only.",
  },
  DISPOSAL_NOT_DUE: {
    source: Q26,
    says: "The time this record is kept is not over, or work on it is still open. Leave it until it is on the list.",
  },
  DISPOSAL_HELD: {
    source: Q26,
    says: "This record is under a hold and stays. Ask whoever placed the hold to lift it first.",
  },
  DISPOSAL_ALREADY_PROPOSED: {
    source: Q26,
    says: "The disposal of this record has already been proposed. Open it to see where it stands.",
  },
  DISPOSAL_NEEDS_GROUND: {
    source: "Retention of looked-after children's and special educational needs records [Q26, M19]",
    says: "This child was looked after or has an education, health and care plan: other rules keep that record longer. Say which rule you checked and that it has ended.",
  },
  DISPOSAL_NEEDS_SECOND_PERSON: {
    source: Q26,
    says: "Whoever proposed a disposal cannot approve it, and nobody approves twice. Ask the other approver.",
  },
  DISPOSAL_NOT_OPEN: {
    source: Q26,
    says: "This disposal has already been carried out or declined.",
  },
  DISPOSAL_REASON_REQUIRED: {
    source: Q26,
    says: "Say in words why the record should stay, so that the next person knows.",
  },
} as const satisfies Record<string, Rule>;
