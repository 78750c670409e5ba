import { useParams } from "react-router";
import { usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";

const RequestFormQuery = graphql(`
  query SubjectAccessRequestForm($reference: String!) {
    subjectAccessRequest(reference: $reference) {
      id
      version
      reference
      requesterName
      receivedOn
      identityAskedOn
      collectedAt
      sources { source total undecided flagged kept }
    }
  }
`);

/** The request that a form is about, read afresh. */
export function useRequest() {
  const { reference = "" } = useParams();
  return { reference, query: usePageQuery(RequestFormQuery, { reference }, { isFresh: true }) };
}
