import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { useChildName } from "../../design/child-names.js";
import {
  CheckboxesField,
  choicesOf,
  type FormValues,
  MutationForm,
  QueryPage,
  RadiosField,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";

const InviteGuestPageQuery = graphql(`
  query InviteGuestPage($id: ID!) {
    meeting(id: $id) { id agenda { id entry { id reference child { id firstName lastName } } } }
    people { id name isActive }
    seats { id holder { id } }
  }
`);

const InviteGuest = graphql(
  `
    mutation InviteGuest($input: InviteGuestInput!) {
      inviteGuest(input: $input) { guest { id } meeting { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const WHO = [
  { value: "known", text: "Somebody who can sign in already" },
  { value: "new", text: "Somebody new" },
];

/** Invites a guest for named items of one meeting; somebody new gets an account of their own. */
export function InviteGuestPage() {
  const { id = "" } = useParams();
  const item = useSearchParams()[0].get("item");
  const query = usePageQuery(InviteGuestPageQuery, { id }, { isFresh: true });
  const [who, setWho] = useState("known");
  const done = useDone();
  const nameOf = useChildName();
  const back = `/meetings/${id}`;
  const form = useMutationForm(InviteGuest, {
    payload: (data) => data.inviteGuest,
    onDone: () => done(back, "Guest invited. They are told now, without a word about the child."),
  });
  return (
    <QueryPage
      title="Invite a guest"
      query={query}
      show={(data) => data.meeting && { ...data, meeting: data.meeting }}
      back={{ to: back, text: "Meeting" }}
    >
      {({ meeting, people, seats }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            meetingId: meeting.id,
            itemIds: values.all("itemIds"),
            reason: values.text("reason"),
            ...readGuest(values),
          })}
        >
          <p className="govuk-body">
            A guest reads the items chosen here while the panel meets, and nothing else. They are told the day, time and
            place.
          </p>
          <CheckboxesField
            name="itemIds"
            label="For which children?"
            choices={meeting.agenda.map(({ id: value, entry }) => ({
              value,
              text: `${nameOf(entry.child)} (${entry.reference})`,
            }))}
            defaultValues={item ? [item] : []}
          />
          <RadiosField name="who" label="Who is invited?" choices={WHO} defaultValue={who} onChoose={setWho} />
          {who === "known" ? (
            <SelectField
              name="personId"
              label="Person"
              empty="Choose a person"
              choices={choicesOf(
                people.filter((one) => one.isActive && !seats.some((seat) => seat.holder?.id === one.id)),
              )}
            />
          ) : (
            <>
              <TextField name="newPerson-name" label="Full name" width={30} />
              <TextField name="newPerson-email" label="Work email" type="email" width={30} />
            </>
          )}
          <TextArea name="reason" label="Why should they come?" rows={3} limit={1000} />
          <SaveOrCancel text="Invite the guest" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}

function readGuest(values: FormValues) {
  if (values.text("who") !== "new") return { personId: values.chosen("personId", "Choose who is invited") };
  return { newPerson: { name: values.text("newPerson-name"), email: values.text("newPerson-email") } };
}
