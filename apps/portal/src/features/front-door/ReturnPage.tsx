import { ConfirmForm, QueryPage, TextArea, UserErrors, useDone, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useReferralToAnswer } from "./use-answer.js";

const ReturnReferral = graphql(
  `
    mutation ReturnReferral($input: ReturnReferralInput!) {
      returnReferral(input: $input) { referral { id state version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Returns a referral to its sender with what is missing. */
export function ReturnPage() {
  const { reference, query, page } = useReferralToAnswer();
  const done = useDone();
  const form = useMutationForm(ReturnReferral, {
    payload: (data) => data.returnReferral,
    onDone: () => done(page, "Returned. The sender is told what is missing."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Return`}
      heading={() => "Return it with what is missing"}
      query={query}
      show={({ cmeReferral }) => (cmeReferral?.viewerCanScreen ? cmeReferral : null)}
      back={{ to: page, text: reference }}
    >
      {(referral) => (
        <ConfirmForm
          form={form}
          button="Return the referral"
          cancelTo={page}
          input={(values) => ({ referralId: referral.id, version: referral.version, missing: values.text("missing") })}
        >
          <p className="govuk-body">It goes back to {referral.sentBy}. A school goes on looking meanwhile.</p>
          <TextArea
            name="missing"
            label="What is missing?"
            hint="The sender reads this. Say what to find out, and nothing about the child that the sender does not know."
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
