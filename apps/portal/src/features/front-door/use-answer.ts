import { useParams } from "react-router";
import { usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";

const AnswerReferralQuery = graphql(`
  query AnswerReferral($reference: String!) {
    cmeReferral(reference: $reference) { id reference version state sentBy viewerCanScreen viewerCanClose }
  }
`);

/** The referral of the address, as the pages that answer it need it. */
export function useReferralToAnswer() {
  const { reference = "" } = useParams();
  const query = usePageQuery(AnswerReferralQuery, { reference }, { isFresh: true });
  return { reference, query, page: `/front-door/${reference}` };
}
