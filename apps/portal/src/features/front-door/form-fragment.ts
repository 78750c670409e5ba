import { graphql } from "../../graphql.js";

/** A form with its questions, as the pages fill it in. */
export const FilledFormParts = graphql(`
  fragment FilledFormParts on ReferralForm @_unmask {
    code
    label
    source
    isDraft
    takesSeveralChildren
    opensEnquiry
    fields {
      code
      label
      hint
      type
      choices { code label }
      isRequired
      isPerChild
      when { field is }
    }
  }
`);
