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
import { useMayEnter } from "../../session/viewer.js";

const AddUpdatePageQuery = graphql(`
  query AddUpdatePage($reference: String!) { cmeReferral(reference: $reference) { id reference } }
`);

const AppendReferralUpdate = graphql(
  `
    mutation AppendReferralUpdate($input: AppendReferralUpdateInput!) {
      appendReferralUpdate(input: $input) { referral { id updates { id kind } } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Adds later information to a referral instead of sending a second one. */
export function AddUpdatePage() {
  const { reference = "" } = useParams();
  const mayScreen = useMayEnter("FRONT_DOOR");
  const page = `${mayScreen ? "/front-door" : "/refer-missing"}/${reference}`;
  const query = usePageQuery(AddUpdatePageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(AppendReferralUpdate, {
    payload: (data) => data.appendReferralUpdate,
    onDone: () => done(page, "Added to the referral."),
  });
  return (
    <QueryPage
      title={`${reference} – Add what is new`}
      heading={() => "Add what is new"}
      query={query}
      show={(data) => data.cmeReferral}
      back={{ to: page, text: reference }}
    >
      {(referral) => (
        <ConfirmForm
          form={form}
          button="Add it"
          cancelTo={page}
          input={(values) => ({ referralId: referral.id, text: values.text("text") })}
        >
          <TextArea
            name="text"
            label="What is new?"
            hint="It is added to the referral as it is, and cannot be changed later."
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
