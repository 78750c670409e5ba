import { useParams } from "react-router";
import { ButtonGroup, ButtonLink, QueryPage, usePageQuery } from "../../design/index.js";
import { useMayEnter } from "../../session/viewer.js";
import { HiddenAnswers } from "./HiddenAnswers.js";
import { ReferralFacts } from "./ReferralFacts.js";
import { ReferralUpdates } from "./ReferralUpdates.js";
import { ReferralPageQuery, type ShownReferral } from "./referral-query.js";
import { Screening } from "./Screening.js";
import { WhatWasSent } from "./WhatWasSent.js";

/** One referral: what was sent and what came of it; for those who screen it also the look-up and the answers there are. */
export function ReferralPage() {
  const { reference = "" } = useParams();
  const mayScreen = useMayEnter("FRONT_DOOR");
  const query = usePageQuery(ReferralPageQuery, { reference }, { isFresh: true });
  return (
    <QueryPage
      title={`${reference} – Referral`}
      query={query}
      show={(data) => data.cmeReferral}
      heading={() => `Referral ${reference}`}
      caption={(referral) => referral.form?.label ?? "A form of an earlier procedure"}
      back={mayScreen ? { to: "/front-door", text: "Front door" } : { to: "/refer-missing", text: "Sent referrals" }}
    >
      {(referral) => (
        <>
          <HiddenAnswers referral={referral}>
            <ReferralFacts referral={referral} />
            <WhatToDo referral={referral} />
            <WhatWasSent referral={referral} />
            <ReferralUpdates updates={referral.updates} />
          </HiddenAnswers>
          {referral.viewerCanScreen && <Screening key={referral.version} referral={referral} retry={query.retry} />}
        </>
      )}
    </QueryPage>
  );
}

function WhatToDo({ referral }: { referral: ShownReferral }) {
  const start = `/refer-missing/${referral.reference}`;
  return (
    <ButtonGroup>
      {referral.viewerCanSendAgain && <ButtonLink to={`${start}/again`}>Send it again</ButtonLink>}
      <ButtonLink to={`${start}/add`} look="secondary">
        Add what is new
      </ButtonLink>
    </ButtonGroup>
  );
}
