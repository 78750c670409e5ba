/** What the sender of a referral is told came of it when the front door writes nothing else: that, and no more than that. */
export const TOLD_REFERRER = {
  ACCEPTED: "Thank you. We have taken this on and will look into it.",
  PASSED_ON: "Thank you. We have passed this to the people who can act on it.",
  RETURNED: "We need to know more before we can act. Find out what is missing, then send it again.",
  NO_FURTHER_ACTION: "Thank you. We have looked into this and will not take it further.",
  /** The child is on a roll: that is attendance, not missing education (SUF-06, SUF-69). */
  ON_ROLL:
    "The child is on a school's roll, so this is about attendance. The school uses its own attendance procedure and its education welfare officer.",
} as const;
