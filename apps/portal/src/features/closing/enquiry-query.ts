import { graphql } from "../../graphql.js";

/** What every page about the end of a search asks for. */
export const EndingPageQuery = graphql(`
  query EndingPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      version
      state
      child { id firstName lastName }
      outcome { code label }
      ending {
        outcomes { code label source isFollowedUp unmet { code says source } }
        followUpsOwed { clockRuleId title source }
        handover { authority sentOn }
        viewerCanFollowUp
      }
    }
  }
`);
