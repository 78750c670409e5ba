import { ChildLinkEntry } from "../../design/ChildLink.js";
import { graphql, type ResultOf } from "../../graphql.js";

/** One referral to another panel with its facts. */
export const PathwayReferralFacts = graphql(
  `
    fragment PathwayReferralFacts on PathwayReferral @_unmask {
      id
      version
      state
      reason
      sentOn
      returnOn
      isOverdue
      answer
      answeredOn
      viewerCanAnswer
      viewerCanWithdraw
      board { code label }
      sentBy { id name }
      answeredBy { id name }
      meeting { id heldOn }
      entry { id reference leadService { id name } ...ChildLinkEntry }
    }
  `,
  [ChildLinkEntry],
);

/** One referral to another panel. */
export type Referral = ResultOf<typeof PathwayReferralFacts>;
