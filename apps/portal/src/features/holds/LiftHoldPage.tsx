import { useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { HOLD_REASONS } from "./words.js";

const LiftHoldPageQuery = graphql(`
  query LiftHoldPage { holds(isStanding: true, first: 100) { nodes { id version reference reason words } } }
`);

const LiftHold = graphql(
  `
    mutation LiftHold($input: LiftHoldInput!) {
      liftHold(input: $input) { hold { id version liftedAt } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Lifts a hold, with the reason. */
export function LiftHoldPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(LiftHoldPageQuery, {}, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(LiftHold, {
    payload: (data) => data.liftHold,
    onDone: () => done("/holds", "Hold lifted."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Lift a hold"
      query={query}
      show={(data) => data.holds.nodes.find((hold) => hold.id === id)}
      back={{ to: "/holds", text: "Holds on records" }}
    >
      {(hold) => (
        <ConfirmForm
          form={form}
          button="Lift the hold"
          isWarning
          cancelTo="/holds"
          input={(values) => ({ holdId: hold.id, version: hold.version, reason: values.text("reason") })}
        >
          <SummaryList
            rows={[
              { label: "Child", value: hold.reference },
              { label: "For", value: HOLD_REASONS[hold.reason], note: hold.words },
            ]}
          />
          <TextArea name="reason" label="Why is it lifted?" rows={2} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
