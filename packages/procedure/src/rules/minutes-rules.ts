import { AFC, type Rule } from "./rule.js";

const RECORD = `${AFC}, appendix 2, chairing; a closed meeting is corrected by appending [AFC-25, Q39]`;
const CHAIR = `${AFC}, appendix 2, chairing [AFC-120, AFC-126, Q48]`;

/** Rules of the minutes: edited until they are published, approved by the chair, corrected by appending. */
export const MINUTES_RULES = {
  MINUTES_PUBLISHED_ARE_LOCKED: {
    source: RECORD,
    says: "These minutes are published and locked. Add a correction: it stands below the section, with your name and the reason.",
  },
  MINUTES_NEED_TEXT: {
    source: RECORD,
    says: "A section cannot be left empty. Write what is to be recorded, or put back the text that was made from the record.",
  },
  MINUTES_APPROVED_BY_CHAIR: {
    source: CHAIR,
    says: "Only the chair, or the alternate who chaired this meeting, may approve its minutes. Ask the chair to approve them.",
  },
  MINUTES_ALREADY_APPROVED: {
    source: CHAIR,
    says: "These minutes are approved already. Publish them.",
  },
  MINUTES_NEED_APPROVAL: {
    source: CHAIR,
    says: "The chair approves the minutes before they are published. Ask the chair to approve them.",
  },
  MINUTES_NOT_PUBLISHED: {
    source: RECORD,
    says: "These minutes are not published yet, so nothing needs a correction. Edit the section instead.",
  },
  CORRECTION_NEEDS_TEXT: {
    source: RECORD,
    says: "Write what the section should say.",
  },
  CORRECTION_NEEDS_REASON: {
    source: RECORD,
    says: "Say why the section is corrected, so that others can follow it.",
  },
} as const satisfies Record<string, Rule>;
