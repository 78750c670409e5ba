import { MutationForm, Page, SaveOrCancel, UserErrors, useDone, useMutationForm } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MeetingFields, readPlace } from "./MeetingFields.js";

const ScheduleMeeting = graphql(
  `
    mutation ScheduleMeeting($input: ScheduleMeetingInput!) {
      scheduleMeeting(input: $input) { meeting { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Plans one meeting outside the rhythm. */
export function ScheduleMeetingPage() {
  const done = useDone();
  const form = useMutationForm(ScheduleMeeting, {
    payload: (data) => data.scheduleMeeting,
    onDone: (result) => done(result.meeting ? `/meetings/${result.meeting.id}` : "/meetings", "Meeting planned."),
  });
  return (
    <Page title="Plan one meeting" back={{ to: "/meetings", text: "Meetings" }}>
      <MutationForm
        form={form}
        input={(values) => ({
          heldOn: values.requiredDay("heldOn", "Enter the day of the meeting"),
          ...readPlace(values),
        })}
      >
        <MeetingFields dayName="heldOn" dayLabel="Which day?" />
        <SaveOrCancel text="Plan the meeting" isBusy={form.isSending} cancelTo="/meetings" />
      </MutationForm>
    </Page>
  );
}
