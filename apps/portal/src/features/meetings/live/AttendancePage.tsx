import { useParams } from "react-router";
import {
  Button,
  ButtonLink,
  Inset,
  MutationForm,
  QueryPage,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WrittenText,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { Attendance, SeatAttendance } from "./Attendance.js";
import { LiveFrame, LiveMeeting, liveHeading } from "./LiveFrame.js";

const AttendancePageQuery = graphql(
  `
    query AttendancePage($id: ID!) {
      meeting(id: $id) {
        id
        version
        state
        viewerCanOpen
        viewerCanKeep
        ...LiveMeeting
        attendance { id ...SeatAttendance }
      }
      people { id name isActive }
      procedure { key confidentialityNotice }
    }
  `,
  [LiveMeeting, SeatAttendance],
);

const OpenMeeting = graphql(
  `
    mutation OpenMeeting($input: OpenMeetingInput!) {
      openMeeting(input: $input) { meeting { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Opens the meeting and records who is here, seat by seat. */
export function AttendancePage() {
  const { id = "" } = useParams();
  const query = usePageQuery(AttendancePageQuery, { id }, { staysShown: true });
  const done = useDone();
  const form = useMutationForm(OpenMeeting, {
    payload: (data) => data.openMeeting,
    onDone: () => done(".", "The meeting is open."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Meeting: who is here"
      query={query}
      show={(data) => data.meeting && { ...data, meeting: data.meeting }}
      heading={({ meeting }) => liveHeading(meeting)}
      back={{ to: `/meetings/${id}`, text: "Meeting" }}
      isWide
    >
      {({ meeting, people, procedure }) => (
        <LiveFrame meeting={meeting} part="" lookAgain={query.retry}>
          {() => (
            <>
              <Inset>
                <WrittenText>{procedure.confidentialityNotice}</WrittenText>
              </Inset>
              {meeting.state !== "IN_SESSION" && meeting.state !== "CLOSED" && (
                <MutationForm form={form} input={() => ({ meetingId: meeting.id, version: meeting.version })}>
                  <p className="govuk-body">Attendance and decisions are recorded once the meeting is open.</p>
                  <Button isBusy={form.isSending}>Open the meeting</Button>
                </MutationForm>
              )}
              <Attendance
                meetingId={meeting.id}
                seats={meeting.attendance}
                people={people.filter((person) => person.isActive)}
                mayRecord={meeting.viewerCanKeep && meeting.state === "IN_SESSION"}
              />
              <ButtonLink to={`/meetings/${meeting.id}/live/actions`}>Go to the last actions</ButtonLink>
            </>
          )}
        </LiveFrame>
      )}
    </QueryPage>
  );
}
