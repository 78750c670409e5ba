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
import { RemovalSummary } from "./RemovalSummary.js";
import { RemovalFacts } from "./removal-facts.js";

const WithdrawRemovalPageQuery = graphql(
  `query WithdrawRemovalPage($id: ID!) { removalRequest(id: $id) { id ...RemovalFacts } }`,
  [RemovalFacts],
);

const WithdrawRemoval = graphql(
  `
    mutation WithdrawRemoval($input: WithdrawRemovalInput!) {
      withdrawRemoval(input: $input) {
        removalRequest { id version state }
        entry { id version status }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** The proposer takes a removal back; the child stays on the register. */
export function WithdrawRemovalPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(WithdrawRemovalPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/removals/${id}`;
  const form = useMutationForm(WithdrawRemoval, {
    payload: (data) => data.withdrawRemoval,
    onDone: () => done(back, "Removal withdrawn. The child stays on the register."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Withdraw a removal"
      query={query}
      show={(data) => data.removalRequest}
      back={{ to: back, text: "Removal" }}
    >
      {(removal) => (
        <ConfirmForm
          form={form}
          button="Withdraw the removal"
          cancelTo={back}
          input={(values) => ({
            removalRequestId: removal.id,
            version: removal.version,
            reason: values.text("reason"),
          })}
        >
          <RemovalSummary removal={removal} />
          <TextArea name="reason" label="Why do you withdraw it?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
