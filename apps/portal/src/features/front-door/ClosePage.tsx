import {
  ConfirmForm,
  QueryPage,
  RadiosField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useReferralToAnswer } from "./use-answer.js";

const CloseCmeReferral = graphql(
  `
    mutation CloseCmeReferral($input: CloseCmeReferralInput!) {
      closeCmeReferral(input: $input) { referral { id state version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Closes a referral without further action; a school is told when the child is its attendance matter. */
export function ClosePage() {
  const { reference, query, page } = useReferralToAnswer();
  const done = useDone();
  const form = useMutationForm(CloseCmeReferral, {
    payload: (data) => data.closeCmeReferral,
    onDone: () => done(page, "Closed without further action. The sender is told."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – No further action`}
      heading={() => "No further action"}
      query={query}
      show={({ cmeReferral }) => (cmeReferral?.viewerCanClose ? cmeReferral : null)}
      back={{ to: page, text: reference }}
    >
      {(referral) => (
        <ConfirmForm
          form={form}
          button="Close the referral"
          isWarning
          cancelTo={page}
          input={(values) => ({
            referralId: referral.id,
            version: referral.version,
            reason: values.text("reason"),
            isOnRoll: values.chosen("isOnRoll", "Choose whether the child is on a school’s roll") === "yes",
            tellReferrer: values.optional("tellReferrer"),
          })}
        >
          <RadiosField
            name="isOnRoll"
            label="Is the child on a school’s roll?"
            hint="Then it is about attendance: the school is told to use its own attendance procedure."
            choices={[
              { value: "yes", text: "Yes" },
              { value: "no", text: "No, or it does not matter here" },
            ]}
          />
          <TextArea
            name="reason"
            label="Why is nothing more to be done?"
            hint="For the authority’s record; the sender does not read it."
          />
          <TextArea
            name="tellReferrer"
            label="What shall the sender be told? (optional)"
            hint="Leave empty for a plain sentence"
            rows={2}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
