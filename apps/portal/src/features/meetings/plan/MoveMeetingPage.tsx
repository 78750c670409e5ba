import { useParams } from "react-router";
import {
  formatDay,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MeetingFields, readPlace } from "./MeetingFields.js";

const MoveMeetingPageQuery = graphql(`
  query MoveMeetingPage($id: ID!) { meeting(id: $id) { id version heldOn startsAt place link } }
`);

const RescheduleMeeting = graphql(
  `
    mutation RescheduleMeeting($input: RescheduleMeetingInput!) {
      rescheduleMeeting(input: $input) { meeting { id version heldOn } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Moves a meeting to another day, time or place, with the reason; its actions' due day moves with it. */
export function MoveMeetingPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(MoveMeetingPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/meetings/${id}`;
  const form = useMutationForm(RescheduleMeeting, {
    payload: (data) => data.rescheduleMeeting,
    onDone: () => done(back, "Meeting moved. Its dates were worked out again."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Move the meeting"
      query={query}
      show={(data) => data.meeting}
      back={{ to: back, text: "Meeting" }}
    >
      {(meeting) => (
        <MutationForm
          form={form}
          input={(values) => ({
            meetingId: meeting.id,
            version: meeting.version,
            heldOn: values.requiredDay("heldOn", "Enter the day of the meeting"),
            ...readPlace(values),
            reason: values.text("reason"),
          })}
          conflict={{
            keepTheirsTo: back,
            lines: (sent) => [
              {
                label: "Meeting",
                theirs: `${formatDay(meeting.heldOn)}, ${meeting.startsAt}, ${meeting.place}`,
                yours: `${formatDay(sent.heldOn)}, ${sent.startsAt}, ${sent.place}`,
              },
            ],
          }}
        >
          <p className="govuk-body">
            Actions due at this meeting move with it. Both circulation dates are worked out again.
          </p>
          <MeetingFields dayName="heldOn" dayLabel="New day" meeting={meeting} />
          <TextArea name="reason" label="Why is it moved?" rows={3} />
          <SaveOrCancel text="Move the meeting" isBusy={form.isSending} cancelTo={back} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
