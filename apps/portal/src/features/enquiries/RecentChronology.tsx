import { Link } from "react-router";
import { ButtonGroup, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { enquiryAddress } from "./address.js";
import { ChronologyLine, ChronologyLines } from "./ChronologyLines.js";

/** What was last done in an enquiry. */
export const RecentChronologyEnquiry = graphql(
  `
    fragment RecentChronologyEnquiry on Enquiry {
      id
      reference
      viewerCanRecord
      chronology(first: 10, newestFirst: true) { totalCount nodes { ...ChronologyLine } }
    }
  `,
  [ChronologyLine],
);

/** The newest lines of the chronology, with the way to all of them. */
export function RecentChronology(props: { enquiry: FragmentOf<typeof RecentChronologyEnquiry> }) {
  const { reference, chronology, viewerCanRecord } = readFragment(RecentChronologyEnquiry, props.enquiry);
  return (
    <Section heading="What was done, newest first">
      <ChronologyLines lines={chronology.nodes} correctIn={viewerCanRecord ? reference : undefined} />
      <ButtonGroup>
        <Link className="govuk-link" to={enquiryAddress(reference, "chronology")}>
          The whole chronology, to print or download ({countOf(chronology.totalCount, "line")})
        </Link>
      </ButtonGroup>
    </Section>
  );
}
