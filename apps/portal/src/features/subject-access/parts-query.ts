import { useParams } from "react-router";
import { usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";

const PartsQuery = graphql(`
  query SubjectAccessParts($reference: String!) {
    subjectAccessRequest(reference: $reference) { id version state sources { source words total undecided flagged kept } }
  }
`);

/** What was found for a request, part by part. */
export function useParts() {
  const { reference = "" } = useParams();
  return { reference, query: usePageQuery(PartsQuery, { reference }, { isFresh: true }) };
}
