import { QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childName } from "../../wording.js";
import { TakeOut } from "../sharing/index.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { ChronologyLine, ChronologyLines } from "./ChronologyLines.js";

const ChronologyPageQuery = graphql(
  `
    query ChronologyPage($reference: String!, $after: String) {
      enquiry(reference: $reference) {
        id
        reference
        child { id firstName lastName dateOfBirth }
        school { id name }
        chronology(first: 100, after: $after) {
          nodes { ...ChronologyLine }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [ChronologyLine],
);

/** Everything that was done and learned in a search, oldest first, on one page to print or to send along. */
export function ChronologyPage() {
  const reference = useEnquiryReference();
  const query = usePageQuery(ChronologyPageQuery, { reference, after: null });
  return (
    <QueryPage
      title={`Chronology of ${reference}`}
      query={query}
      show={(data) => data.enquiry}
      heading={() => `Chronology of ${reference}`}
      caption={(enquiry) => `${childName(enquiry.child)}${enquiry.school ? `, ${enquiry.school.name}` : ""}`}
      back={{ to: enquiryAddress(reference), text: reference }}
      isWide
    >
      {(enquiry) => (
        <>
          <TakeOut page="CHRONOLOGY" ofId={enquiry.id} csv={enquiryAddress(reference, "chronology.csv")} />
          <h2 className="govuk-visually-hidden">What was done, oldest first</h2>
          <ChronologyLines lines={enquiry.chronology.nodes} />
          <NextPart reference={reference} pageInfo={enquiry.chronology.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

type PageInfo = { hasNextPage: boolean; endCursor: string | null };

/** The rest of a long chronology, part by part, so that the whole of it stands on the page. */
function NextPart({ reference, pageInfo }: { reference: string; pageInfo: PageInfo }) {
  const { hasNextPage, endCursor } = pageInfo;
  const query = usePageQuery(ChronologyPageQuery, { reference, after: endCursor }, { isPaused: !hasNextPage });
  const chronology = query.data?.enquiry?.chronology;
  if (!hasNextPage || !chronology) return null;
  return (
    <>
      <ChronologyLines lines={chronology.nodes} />
      <NextPart reference={reference} pageInfo={chronology.pageInfo} />
    </>
  );
}
