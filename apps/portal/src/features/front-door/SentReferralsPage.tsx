import { useSearchParams } from "react-router";
import { ButtonLink, QueryPage, usePageQuery } from "../../design/index.js";
import { ReferralList, ReferralListQuery } from "./ReferralList.js";

/** What your school or service told the front door, and what came of it. */
export function SentReferralsPage() {
  const [params] = useSearchParams();
  const query = usePageQuery(ReferralListQuery, { states: null, after: params.get("after") });
  return (
    <QueryPage title="Sent referrals" query={query} show={(data) => data.cmeReferrals} isWide>
      {(referrals) => (
        <>
          <ButtonLink to="/refer-missing/new">Tell the authority about a child</ButtonLink>
          <ReferralList
            referrals={referrals}
            start="/refer-missing"
            none="Nothing has been sent yet, and nothing was passed to you."
          />
        </>
      )}
    </QueryPage>
  );
}
