import { useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ReferralSummary } from "./ReferralSummary.js";
import { PathwayReferralFacts } from "./referral-facts.js";

const WithdrawReferralPageQuery = graphql(
  `query WithdrawReferralPage($id: ID!) { pathwayReferral(id: $id) { id ...PathwayReferralFacts } }`,
  [PathwayReferralFacts],
);

const WithdrawReferral = graphql(
  `
    mutation WithdrawPathwayReferral($input: WithdrawPathwayReferralInput!) {
      withdrawPathwayReferral(input: $input) { referral { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Takes a referral to another panel back, with the reason. */
export function WithdrawReferralPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(WithdrawReferralPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(WithdrawReferral, {
    payload: (data) => data.withdrawPathwayReferral,
    onDone: () => done("/other-panels", "Referral taken back."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Take a referral back"
      query={query}
      show={(data) => (data.pathwayReferral?.viewerCanWithdraw ? data.pathwayReferral : null)}
      caption={(referral) => referral.entry.reference}
      back={{ to: `/other-panels/${id}`, text: "Referral" }}
    >
      {(referral) => (
        <ConfirmForm
          form={form}
          button="Take the referral back"
          isWarning
          cancelTo={`/other-panels/${id}`}
          input={(values) => ({ referralId: referral.id, version: referral.version, reason: values.text("reason") })}
        >
          <ReferralSummary referral={referral} />
          <TextArea name="reason" label="Why is it taken back?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
