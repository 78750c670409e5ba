import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import {
  MutationForm,
  QueryPage,
  RadiosField,
  SaveOrCancel,
  SelectField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { useViewer } from "../../../session/viewer.js";
import { HolderFields, readHolder } from "../../people/index.js";

const NameAlternatePageQuery = graphql(`
  query NameAlternatePage($id: ID!) {
    meeting(id: $id) { id viewerCanKeep }
    people { id name isActive service { id name } }
    services { id name }
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

const WHO = [
  { value: "known", text: "Somebody who can sign in already" },
  { value: "new", text: "Somebody new" },
];

/** Names who attends one meeting in a seat holder's place; whoever keeps the register may add somebody new in the same act. */
export function NameAlternatePage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const { seat } = useViewer();
  const query = usePageQuery(NameAlternatePageQuery, { id }, { isFresh: true });
  const [who, setWho] = useState("known");
  const done = useDone();
  const back = `/meetings/${id}`;
  const form = useMutationForm(NameAlternate, {
    payload: (data) => data.nameAlternate,
    onDone: () =>
      done(back, "Alternate named for this meeting. They are told now, and so is whoever was named before."),
  });
  return (
    <QueryPage
      title="Name an alternate"
      query={query}
      show={(data) => data.meeting && { ...data, meeting: data.meeting }}
      back={{ to: back, text: "Meeting" }}
    >
      {({ meeting, people, services, seats }) => (
        <MutationForm
          form={form}
          input={(values) => ({
            meetingId: meeting.id,
            seatId: values.chosen("seatId", "Choose the seat"),
            ...readHolder(values, "Choose who attends"),
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
          {meeting.viewerCanKeep && (
            <RadiosField
              name="who"
              label="Who attends in their place?"
              hint="Nobody who holds a seat. They see the papers of this meeting, and nothing else of the panel"
              choices={WHO}
              defaultValue={who}
              onChoose={setWho}
            />
          )}
          <HolderFields
            isNew={who === "new"}
            people={people.filter((person) => !seats.some((one) => one.holder?.id === person.id))}
            services={services}
            {...(meeting.viewerCanKeep ? {} : { label: "Who attends in their place?" })}
          />
          <SaveOrCancel text="Name the alternate" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
