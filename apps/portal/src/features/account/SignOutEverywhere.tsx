import { Button, ErrorSummary, Section, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";

const SignOutEverywhereMutation = graphql(
  `
    mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
      signOutEverywhere(input: $input) { userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Ends every session of the person, for a phone that was lost or a computer left open. */
export function SignOutEverywhere() {
  const form = useMutationForm(SignOutEverywhereMutation, {
    payload: (data) => data.signOutEverywhere,
    onDone: () => window.location.assign("/sign-in"),
  });
  return (
    <Section heading="Signed in elsewhere">
      <p className="govuk-body">
        You are signed out by yourself after 30 minutes without doing anything, and after 10 hours at the latest. If a
        phone is lost or a computer was left open, sign out on every device, this one too.
      </p>
      <ErrorSummary errors={form.errors} failed={form.failed} attempt={form.attempt} />
      <Button look="secondary" isBusy={form.isSending} onClick={() => void form.send({})}>
        Sign out everywhere
      </Button>
    </Section>
  );
}
