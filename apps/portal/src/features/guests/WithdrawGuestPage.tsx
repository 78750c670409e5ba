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

const WithdrawGuestPageQuery = graphql(
  `query WithdrawGuestPage($id: ID!) { meeting(id: $id) { id guests { id version reason person { id name } } } }`,
);

const WithdrawGuest = graphql(
  `
    mutation WithdrawGuest($input: WithdrawGuestInput!) {
      withdrawGuest(input: $input) { guest { id version } meeting { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Withdraws a guest's invitation, with the reason; they are told, and see nothing more. */
export function WithdrawGuestPage() {
  const { id = "", guestId = "" } = useParams();
  const query = usePageQuery(WithdrawGuestPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/meetings/${id}/circulation`;
  const form = useMutationForm(WithdrawGuest, {
    payload: (data) => data.withdrawGuest,
    onDone: () => done(back, "Invitation withdrawn."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Withdraw an invitation"
      query={query}
      show={(data) => data.meeting?.guests.find((guest) => guest.id === guestId)}
      back={{ to: back, text: "Meeting" }}
    >
      {(guest) => (
        <ConfirmForm
          form={form}
          button="Withdraw the invitation"
          isWarning
          cancelTo={back}
          input={(values) => ({ guestId: guest.id, version: guest.version, reason: values.text("reason") })}
        >
          <SummaryList
            rows={[
              { label: "Guest", value: guest.person.name },
              { label: "Invited because", value: guest.reason },
            ]}
          />
          <TextArea name="reason" label="Why is it withdrawn?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
