import { graphql, type ResultOf } from "../../graphql.js";
import { DueWordsDeadline } from "./DueWords.js";

/** An enquiry with its dates, for a form about one of them. */
export const ClockPageQuery = graphql(
  `
    query ClockPage($reference: String!) {
      enquiry(reference: $reference) {
        id
        reference
        deadlines {
          id
          ruleId
          title
          obligation
          explanation
          viewerCanPause
          viewerCanResume
          viewerCanSetDate
          ...DueWordsDeadline
        }
      }
    }
  `,
  [DueWordsDeadline],
);

type Enquiry = NonNullable<ResultOf<typeof ClockPageQuery>["enquiry"]>;

/** One date of an enquiry, and the enquiry. */
export interface FoundClock {
  enquiryId: string;
  clock: Enquiry["deadlines"][number];
}

/** What a viewer may do with a date. */
export type ClockAct = "viewerCanPause" | "viewerCanResume" | "viewerCanSetDate";

/** The clock of an enquiry that a rule gives, where the viewer can do this with it now; null otherwise. */
export function findClock(enquiry: Enquiry | null, ruleId: string, can: ClockAct): FoundClock | null {
  const clock = enquiry?.deadlines.find((one) => one.ruleId === ruleId && one[can]);
  return enquiry && clock ? { enquiryId: enquiry.id, clock } : null;
}
