import { useParams, useSearchParams } from "react-router";
import {
  Button,
  choicesOf,
  MutationForm,
  QueryPage,
  SelectField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { useViewer } from "../../../session/viewer.js";

const NameAlternatePageQuery = graphql(`
  query NameAlternatePage($id: ID!) {
    meeting(id: $id) { id heldOn attendance { id seat { id number title } alternate { id name } } }
    people { id name isActive service { id name } }
    seats { id number title holder { id name } }
  }
`);

const NameAlternate = graphql(
  `
    mutation NameAlternate($input: NameAlternateInput!) {
      nameAlternate(input: $input) {
        attendance { id alternate { id name } }
        meeting { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Names who attends one meeting in a seat holder's place. */
export function NameAlternatePage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const { seat } = useViewer();
  const query = usePageQuery(NameAlternatePageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/meetings/${id}`;
  const form = useMutationForm(NameAlternate, {
    payload: (data) => data.nameAlternate,
    onDone: () => done(back, "Alternate named for this meeting."),
  });
  return (
    <QueryPage
      title="Name an alternate"
      query={query}
      show={(data) => data.meeting && data}
      back={{ to: back, text: "Meeting" }}
    >
      {({ meeting, people, seats }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            meetingId: meeting?.id ?? id,
            seatId: values.chosen("seatId", "Choose the seat"),
            personId: values.chosen("personId", "Choose who attends"),
          })}
        >
          <SelectField
            name="seatId"
            label="For which seat?"
            empty="Choose a seat"
            choices={seats.map((one) => ({
              value: one.id,
              text: `${one.number}. ${one.title} (${one.holder?.name ?? "nobody"})`,
            }))}
            defaultValue={params.get("seat") ?? seat?.id ?? null}
          />
          <SelectField
            name="personId"
            label="Who attends in their place?"
            hint="Somebody from the service who does not hold a seat"
            empty="Choose a person"
            choices={choicesOf(
              people.filter((person) => person.isActive && !seats.some((one) => one.holder?.id === person.id)),
            )}
          />
          <Button isBusy={form.isSending}>Name the alternate</Button>
        </MutationForm>
      )}
    </QueryPage>
  );
}
