import { useParams } from "react-router";
import {
  Button,
  MutationForm,
  QueryPage,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { MeetingDates, MeetingDatesParts } from "../MeetingDates.js";
import { MeetingLate, MeetingLateParts } from "../MeetingLate.js";
import { CheckAgenda, CheckAgendaMeeting } from "./CheckAgenda.js";
import { Forgotten, ForgottenList } from "./Forgotten.js";
import { RecipientSeat, Recipients } from "./Recipients.js";

const CirculatePageQuery = graphql(
  `
    query CirculatePage($id: ID!) {
      meeting(id: $id) {
        id
        version
        heldOn
        ...MeetingDatesParts
        ...MeetingLateParts
        ...CheckAgendaMeeting
      }
      seats { id ...RecipientSeat }
      forgottenChildren { ...ForgottenList }
    }
  `,
  [MeetingDatesParts, MeetingLateParts, CheckAgendaMeeting, RecipientSeat, ForgottenList],
);

const Circulate = graphql(
  `
    mutation Circulate($input: CirculateInput!) {
      circulate(input: $input) {
        meeting { id version state }
        circulation { id isLate isAfterRegisterDate }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** The last look before register and agenda go out: dates, forgotten children, agenda, removals and who receives them. */
export function CirculatePage() {
  const { id = "" } = useParams();
  const query = usePageQuery(CirculatePageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/meetings/${id}`;
  const form = useMutationForm(Circulate, {
    payload: (data) => data.circulate,
    onDone: (result) =>
      done(
        back,
        result.circulation?.isAfterRegisterDate && !result.circulation.isLate
          ? "Register and agenda circulated, after the day the register was due."
          : "Register and agenda circulated.",
      ),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Check and circulate"
      query={query}
      show={(data) => data.meeting && { ...data, meeting: data.meeting }}
      back={{ to: back, text: "Meeting" }}
    >
      {({ meeting, seats, forgottenChildren }) => (
        <MutationForm
          form={form}
          input={() => ({ meetingId: meeting.id, version: meeting.version })}
          conflict={{
            keepTheirsTo: back,
            lines: () => [{ label: "Agenda", theirs: "It was changed. Check it below again", yours: "Circulate" }],
          }}
        >
          <MeetingLate meeting={meeting} />
          <MeetingDates meeting={meeting} />
          <Forgotten list={forgottenChildren} />
          <CheckAgenda meeting={meeting} />
          <Recipients seats={seats} />
          <p className="govuk-body">
            The register is kept as it stands now, for this meeting. What is added afterwards is shown as late.
          </p>
          <Button isBusy={form.isSending}>Circulate to {countOf(seats.length, "seat")}</Button>
        </MutationForm>
      )}
    </QueryPage>
  );
}
