import { useParams } from "react-router";
import {
  ButtonLink,
  ConfirmForm,
  QueryPage,
  Section,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { LiveFrame, LiveMeeting, liveHeading } from "./LiveFrame.js";

const CloseMeetingPageQuery = graphql(
  `query CloseMeetingPage($id: ID!) { meeting(id: $id) { id version state viewerCanKeep blockers ...LiveMeeting } }`,
  [LiveMeeting],
);

const CloseMeeting = graphql(
  `
    mutation CloseMeeting($input: CloseMeetingInput!) {
      closeMeeting(input: $input) {
        meeting { id version state }
        nextMeeting { id heldOn }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Closes the meeting: locks the record, writes the minutes, opens the next draft; says first what stands in the way. */
export function CloseMeetingPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(CloseMeetingPageQuery, { id }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(CloseMeeting, {
    payload: (data) => data.closeMeeting,
    onDone: () =>
      done(`/meetings/${id}/minutes`, "Meeting closed. These are its minutes; the next draft agenda is open."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Meeting: close"
      query={query}
      show={(data) => data.meeting}
      heading={liveHeading}
      back={{ to: `/meetings/${id}`, text: "Meeting" }}
      isWide
    >
      {(meeting) => (
        <LiveFrame meeting={meeting} part="/close" lookAgain={query.retry}>
          {() => (
            <>
              <Section heading="Close the meeting">
                {meeting.state === "CLOSED" && <ButtonLink to={`/meetings/${meeting.id}/minutes`}>Minutes</ButtonLink>}
                {meeting.state !== "CLOSED" && meeting.blockers.length > 0 && (
                  <>
                    <p className="govuk-body">Before the meeting can be closed:</p>
                    <ul className="govuk-list govuk-list--bullet">
                      {meeting.blockers.map((blocker) => (
                        <li key={blocker}>{blocker}</li>
                      ))}
                    </ul>
                  </>
                )}
                {meeting.state === "IN_SESSION" && meeting.viewerCanKeep && (
                  <ConfirmForm
                    form={form}
                    button="Close the meeting"
                    cancelTo={`/meetings/${meeting.id}/live/children`}
                    input={() => ({ meetingId: meeting.id, version: meeting.version })}
                  >
                    <WarningText>Closing locks the record. What is still open goes to the next meeting.</WarningText>
                  </ConfirmForm>
                )}
              </Section>
            </>
          )}
        </LiveFrame>
      )}
    </QueryPage>
  );
}
