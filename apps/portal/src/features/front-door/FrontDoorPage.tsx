import { useSearchParams } from "react-router";
import { ButtonLink, NoAccessText, Page, QueryPage, Tabs, usePageQuery } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { ReferralList, ReferralListQuery } from "./ReferralList.js";

type States = readonly EnumOf<"CmeReferralState">[];

const TABS: readonly { key: string; text: string; states: States }[] = [
  { key: "waiting", text: "Waiting", states: ["SUBMITTED"] },
  { key: "returned", text: "Returned", states: ["RETURNED"] },
  { key: "answered", text: "Answered", states: ["ACCEPTED", "PASSED_ON", "NO_FURTHER_ACTION"] },
];

/** What has come to the front door, those that have waited longest first. */
export function FrontDoorPage() {
  const mayScreen = useMayEnter("FRONT_DOOR");
  return mayScreen ? (
    <Waiting />
  ) : (
    <Page title="You cannot see this page">
      <NoAccessText />
    </Page>
  );
}

function Waiting() {
  const [params] = useSearchParams();
  const tab = TABS.find(({ key }) => key === params.get("show")) ?? TABS[0];
  const states = [...(tab?.states ?? [])];
  const query = usePageQuery(ReferralListQuery, { states, after: params.get("after") });
  return (
    <QueryPage title="Front door" query={query} show={(data) => data.cmeReferrals} isWide>
      {(referrals) => (
        <>
          <ButtonLink to="/refer-missing/new">Write down what somebody told you</ButtonLink>
          <Tabs
            label="Which referrals"
            tabs={TABS.map(({ key, text }) => ({ to: `?show=${key}`, text, isCurrent: key === tab?.key }))}
          />
          <ReferralList
            referrals={referrals}
            start="/front-door"
            none="No referral is in this list. What somebody tells you by phone or letter is written down above."
          />
        </>
      )}
    </QueryPage>
  );
}
