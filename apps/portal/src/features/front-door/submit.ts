import { UserErrors, useDone, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";

const SubmitCmeReferral = graphql(
  `
    mutation SubmitCmeReferral($input: SubmitCmeReferralInput!) {
      submitCmeReferral(input: $input) {
        referral { id reference }
        updated { id reference }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Sends a form, forgets its draft, and goes to what became of it. */
export function useSubmit(forget: () => Promise<void>, onConflict: () => void) {
  const done = useDone();
  return useMutationForm(SubmitCmeReferral, {
    payload: (data) => data.submitCmeReferral,
    onConflict,
    onDone: ({ referral, updated }) => {
      void forget();
      const to = referral ?? updated;
      const said = referral
        ? updated
          ? `Sent. What was known already was added to ${updated.reference}.`
          : "Sent. The authority has it."
        : "You had told us about this child before: what you sent was added to that referral.";
      done(to ? `/refer-missing/${to.reference}` : "/refer-missing", said);
    },
  });
}
