import { useState } from "react";
import { Link, useParams } from "react-router";
import {
  Button,
  DateField,
  MutationForm,
  QueryPage,
  RadiosField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { HolderFields, readHolder } from "./HolderFields.js";

const NameHolderPageQuery = graphql(`
  query NameHolderPage {
    seats { id number title service { id name } holder { id name } }
    people { id name isActive service { name } }
    services { id name }
  }
`);

const NameSeatHolder = graphql(
  `
    mutation NameSeatHolder($input: NameSeatHolderInput!) {
      nameSeatHolder(input: $input) { seat { id holder { id name } heldSince } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

const WHO = [
  { value: "known", text: "Somebody who can sign in already" },
  { value: "new", text: "Somebody new" },
];

/** Names who holds a seat of the panel from a day on; a person who is new is added in the same act. */
export function NameHolderPage() {
  const number = Number(useParams().number);
  const { today } = useViewer();
  const query = usePageQuery(NameHolderPageQuery, {}, { isFresh: true });
  const [who, setWho] = useState("known");
  const done = useDone();
  const form = useMutationForm(NameSeatHolder, {
    payload: (data) => data.nameSeatHolder,
    onDone: () => done("/people", `Holder of seat ${number} named.`),
  });
  return (
    <QueryPage
      title={`Name the holder of seat ${number}`}
      query={query}
      show={(data) => ({ ...data, seat: data.seats.find((seat) => seat.number === number) })}
      back={{ to: "/people", text: "People and seats" }}
      caption={({ seat }) => seat?.title}
    >
      {({ seat, people, services }) =>
        seat ? (
          <MutationForm
            form={form}
            input={(values) => ({
              seatId: seat.id,
              ...readHolder(values, "Choose who holds the seat"),
              fromOn: values.requiredDay("fromOn", "Enter the first day"),
            })}
          >
            {seat.holder && (
              <p className="govuk-body">
                {seat.holder.name} holds this seat.{" "}
                <Link className="govuk-link" to={`/people/seats/${number}/end`}>
                  End their holding first, and hand on their open actions
                </Link>
              </p>
            )}
            <RadiosField name="who" label="Who holds the seat?" choices={WHO} defaultValue={who} onChoose={setWho} />
            <HolderFields isNew={who === "new"} people={people} services={services} serviceId={seat.service?.id} />
            <DateField
              name="fromOn"
              label="From which day?"
              hint="Today or an earlier day"
              quickPicks={[{ text: "Today", day: today }]}
            />
            <Button isBusy={form.isSending}>Name holder</Button>
          </MutationForm>
        ) : (
          <p className="govuk-body">There is no seat {number}.</p>
        )
      }
    </QueryPage>
  );
}
