import { useState } from "react";
import {
  MutationForm,
  QueryPage,
  SaveOrCancel,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql, type ResultOf } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { Clashes } from "./Clashes.js";
import { MeetingFields, readPlace } from "./MeetingFields.js";

const RhythmPageQuery = graphql(`query RhythmPage { procedure { key rhythmDays } }`);

/** Plans a row of meetings; a day that clashes comes back to be chosen. */
const ScheduleMeetings = graphql(
  `
    mutation ScheduleMeetings($input: ScheduleMeetingsInput!) {
      scheduleMeetings(input: $input) {
        meetings { id heldOn }
        proposals { heldOn clash proposedOn }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

type Proposals = ResultOf<typeof ScheduleMeetings>["scheduleMeetings"]["proposals"];

/** Plans the panel's meetings in rhythm; nothing is skipped silently. */
export function RhythmPage() {
  const query = usePageQuery(RhythmPageQuery, {});
  const done = useDone();
  const [proposals, setProposals] = useState<Proposals>([]);
  const form = useMutationForm(ScheduleMeetings, {
    payload: ({ scheduleMeetings }) => {
      // A clash is refused and comes with the days of the rhythm, so that others can be chosen.
      setProposals(scheduleMeetings.proposals);
      return scheduleMeetings;
    },
    onDone: ({ meetings }) => done("/meetings", `${countOf(meetings.length, "meeting")} planned.`),
  });
  const hasClash = proposals.some((day) => day.clash !== null);
  return (
    <QueryPage
      title="Plan several meetings"
      query={query}
      show={(data) => data.procedure}
      back={{ to: "/meetings", text: "Meetings" }}
    >
      {({ rhythmDays }) => (
        <MutationForm
          form={form}
          input={(values) => {
            const firstHeldOn = values.requiredDay("firstHeldOn", "Enter the day of the first meeting");
            const count = values.number("count") ?? 0;
            const isSameRow = proposals[0]?.heldOn === firstHeldOn && proposals.length === count;
            const dates = proposals.map((day, place) => chosenDay(day, values.day(`day-${place}`)));
            return { firstHeldOn, count, ...readPlace(values), dates: hasClash && isSameRow ? dates : null };
          }}
        >
          <p className="govuk-body">
            The panel meets every {rhythmDays} days. A day nobody works is shown, so that you can choose another.
          </p>
          <MeetingFields dayName="firstHeldOn" dayLabel="Day of the first meeting" />
          <TextField name="count" label="How many meetings?" isNumber width={2} defaultValue={6} />
          {hasClash && <Clashes proposals={proposals} />}
          <SaveOrCancel
            text={hasClash ? "Plan these meetings" : "Plan the meetings"}
            isBusy={form.isSending}
            cancelTo="/meetings"
          />
        </MutationForm>
      )}
    </QueryPage>
  );
}

function chosenDay(proposal: Proposals[number], chosen: string | null): string {
  return chosen ?? proposal.proposedOn ?? proposal.heldOn;
}
