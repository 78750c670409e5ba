import { UserErrors } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";

/** Asks to be shown details of one child. Its answer is in no cache: it is a mutation's. */
export const RevealDetails = graphql(
  `
    mutation RevealChildDetails($input: RevealChildDetailsInput!) {
      revealChildDetails(input: $input) {
        addressNote
        details {
          id
          kind
          words
          name
          relation
          phone
          email
          safeToContact
          fromOn
          untilOn
          toldBy
          recordedAt
          recordedBy { name }
          standing
          closedWhy
          version
        }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** What is shown. */
export type Revealed = Pick<ResultOf<typeof RevealDetails>["revealChildDetails"], "details" | "addressNote">;
/** One detail of it. */
export type RevealedDetail = Revealed["details"][number];
