import { useParams } from "react-router";
import {
  ConfirmForm,
  DateField,
  QueryPage,
  SelectField,
  SummaryList,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { countOf } from "../../wording.js";
import { choicesOfPeople } from "./HolderFields.js";

const EndHoldingPageQuery = graphql(`
  query EndHoldingPage {
    seats { id number title heldSince service { name } holder { id name } }
    people { id name isActive service { name } }
  }
`);

const EndSeatHolding = graphql(
  `
    mutation EndSeatHolding($input: EndSeatHoldingInput!) {
      endSeatHolding(input: $input) { seat { id holder { id } } actionsHandedOn userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Ends a seat's holding and hands the person's open actions on, in one act. */
export function EndHoldingPage() {
  const number = Number(useParams().number);
  const { today } = useViewer();
  const query = usePageQuery(EndHoldingPageQuery, {}, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(EndSeatHolding, {
    payload: (data) => data.endSeatHolding,
    onDone: (result) =>
      done("/people", `Holding of seat ${number} ended. ${countOf(result.actionsHandedOn, "open action")} handed on.`),
  });
  return (
    <QueryPage
      title={`End the holding of seat ${number}`}
      query={query}
      show={(data) => ({ ...data, seat: data.seats.find((seat) => seat.number === number) })}
      back={{ to: "/people", text: "People and seats" }}
      caption={({ seat }) => seat?.title}
    >
      {({ seat, people }) => {
        const holder = seat?.holder;
        if (!seat || !holder) return <p className="govuk-body">Nobody holds this seat.</p>;
        const others = choicesOfPeople(people.filter((person) => person.id !== holder.id));
        return (
          <ConfirmForm
            form={form}
            input={(values) => ({
              seatId: seat.id,
              untilOn: values.requiredDay("untilOn", "Enter the last day"),
              handActionsToPersonId: values.optional("handActionsToPersonId"),
              successorId: values.optional("successorId"),
            })}
            button="End holding and hand on actions"
            cancelTo="/people"
          >
            <SummaryList
              rows={[
                { label: "Seat", value: `${seat.number}. ${seat.title}` },
                { label: "Holder", value: holder.name },
                { label: "Service", value: seat.service?.name },
              ]}
            />
            <DateField
              name="untilOn"
              label="What is their last day?"
              hint="Today or an earlier day"
              quickPicks={[{ text: "Today", day: today }]}
            />
            <SelectField
              name="successorId"
              label="Who holds the seat next?"
              hint="Somebody new: leave empty, and name them when the seat is free"
              choices={others}
              empty="Nobody yet"
            />
            <SelectField
              name="handActionsToPersonId"
              label="Who takes over their open actions?"
              choices={others}
              empty="The next holder"
            />
          </ConfirmForm>
        );
      }}
    </QueryPage>
  );
}
