import { useParams } from "react-router";
import {
  ConfirmForm,
  FormattedDate,
  QueryPage,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { countOf } from "../../../wording.js";

const CancelMeetingPageQuery = graphql(`
  query CancelMeetingPage($id: ID!) { meeting(id: $id) { id version heldOn startsAt place agenda { id } } }
`);

const CancelMeeting = graphql(
  `
    mutation CancelMeeting($input: CancelMeetingInput!) {
      cancelMeeting(input: $input) { meeting { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Cancels a meeting with the reason; its children and actions go to the next one. */
export function CancelMeetingPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(CancelMeetingPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const back = `/meetings/${id}`;
  const form = useMutationForm(CancelMeeting, {
    payload: (data) => data.cancelMeeting,
    onDone: () => done("/meetings", "Meeting cancelled. Its children and actions go to the next meeting."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Cancel the meeting"
      query={query}
      show={(data) => data.meeting}
      back={{ to: back, text: "Meeting" }}
    >
      {(meeting) => (
        <ConfirmForm
          form={form}
          button="Cancel the meeting"
          isWarning
          cancelTo={back}
          input={(values) => ({ meetingId: meeting.id, version: meeting.version, reason: values.text("reason") })}
        >
          <SummaryList
            rows={[
              {
                label: "Meeting",
                value: <FormattedDate on={meeting.heldOn} />,
                note: `${meeting.startsAt}, ${meeting.place}`,
              },
              {
                label: "On its agenda",
                value: countOf(meeting.agenda.length, "child", "children"),
                note: "They go to the next meeting",
              },
            ]}
          />
          <TextArea name="reason" label="Why is it cancelled?" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
