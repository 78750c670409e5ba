import { useParams } from "react-router";
import { ChildLink, ChildLinkEntry } from "../../../design/ChildLink.js";
import {
  ConfirmForm,
  QueryPage,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";

const RemoveItemPageQuery = graphql(
  `query RemoveItemPage($id: ID!) { meeting(id: $id) { id agenda { id version why entry { id ...ChildLinkEntry } } } }`,
  [ChildLinkEntry],
);

const RemoveAgendaItem = graphql(
  `
    mutation RemoveAgendaItem($input: RemoveAgendaItemInput!) {
      removeAgendaItem(input: $input) { meeting { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Takes a child off this agenda, with the reason; the child stays on the register. */
export function RemoveItemPage() {
  const { id = "", itemId = "" } = useParams();
  const query = usePageQuery(RemoveItemPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/meetings/${id}`;
  const form = useMutationForm(RemoveAgendaItem, {
    payload: (data) => data.removeAgendaItem,
    onDone: () => done(back, "Taken off this agenda."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Take a child off the agenda"
      query={query}
      show={(data) => data.meeting?.agenda.find((item) => item.id === itemId)}
      back={{ to: back, text: "Meeting" }}
    >
      {(item) => (
        <ConfirmForm
          form={form}
          button="Take off the agenda"
          isWarning
          cancelTo={back}
          input={(values) => ({ itemId: item.id, version: item.version, reason: values.text("reason") })}
        >
          <SummaryList
            rows={[
              { label: "Child", value: <ChildLink entry={item.entry} />, note: "Stays on the register" },
              { label: "On the agenda because", value: item.why },
            ]}
          />
          <TextArea name="reason" label="Why is the child not discussed at this meeting?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
