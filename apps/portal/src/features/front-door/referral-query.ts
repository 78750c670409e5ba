import { graphql, type ResultOf } from "../../graphql.js";
import { MergeableEntry } from "../merging/index.js";

/** Asks for one referral with all that the person may see of it. */
export const ReferralPageQuery = graphql(
  `
  query ReferralPage($reference: String!) {
    cmeReferral(reference: $reference) {
      id
      reference
      state
      version
      submittedAt
      daysWaiting
      sentBy
      hasHiddenContact
      revealReasons { code label asksWords }
      isAnonymous
      missing
      toldReferrer
      outcomeNote
      routingSays
      viewerCanScreen
      viewerCanClose
      viewerCanSendAgain
      form { code label source }
      reason { code label }
      source { code label }
      routedTo { id name }
      screenedBy { id name }
      answers { field label words isHidden }
      children {
        id
        firstName
        lastName
        dateOfBirth
        upn
        schoolName
        outcome
        answers { field label words isHidden }
        enquiry { id reference state }
        entry { id reference }
        passedTo { id name }
      }
      updates { id kind text addedAt addedBy { id name } answers { field label words isHidden } }
      screening {
        child { id firstName lastName dateOfBirth }
        isKnown
        entry { id reference ...MergeableEntry }
        service { id name }
        closeMatches { reference why entry { ...MergeableEntry } }
        routing
        unmet { code says source settledBy { code subject label } }
      }
    }
  }
`,
  [MergeableEntry],
);

/** One referral as its page shows it. */
export type ShownReferral = NonNullable<ResultOf<typeof ReferralPageQuery>["cmeReferral"]>;
