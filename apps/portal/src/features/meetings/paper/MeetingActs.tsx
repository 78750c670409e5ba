import { Link } from "react-router";
import { ButtonGroup, ButtonLink } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { useViewer } from "../../../session/viewer.js";

/** What decides which acts on a meeting are offered. */
export const MeetingActsMeeting = graphql(`
  fragment MeetingActsMeeting on Meeting { id state viewerCanKeep viewerCanMove viewerCanOpen minutes { id state } }
`);

const UPCOMING = ["SCHEDULED", "AGENDA_DRAFT", "CIRCULATED"];

/** The next act on the meeting as a button, the others as links. */
export function MeetingActs(props: { meeting: FragmentOf<typeof MeetingActsMeeting> }) {
  const meeting = readFragment(MeetingActsMeeting, props.meeting);
  const viewer = useViewer();
  const start = `/meetings/${meeting.id}`;
  const isUpcoming = UPCOMING.includes(meeting.state);
  return (
    <>
      <ButtonGroup>
        {meeting.viewerCanKeep && meeting.state === "AGENDA_DRAFT" && (
          <ButtonLink to={`${start}/circulate`}>Check and circulate</ButtonLink>
        )}
        {meeting.viewerCanOpen && <ButtonLink to={`${start}/live`}>Run the meeting</ButtonLink>}
        {meeting.state === "IN_SESSION" && !meeting.viewerCanOpen && (
          <ButtonLink to={`${start}/live`}>Go to the meeting</ButtonLink>
        )}
        {meeting.minutes && <ButtonLink to={`${start}/minutes`}>Minutes</ButtonLink>}
        {meeting.state === "CLOSED" && (
          <ButtonLink to={`${start}/action-sheet`} {...(meeting.minutes ? { look: "secondary" } : {})}>
            Action sheet
          </ButtonLink>
        )}
      </ButtonGroup>
      <ul className="govuk-list app-act-line">
        {viewer.sight === "FULL_CASE" && (
          <li>
            <Link className="govuk-link" to={`${start}/circulation`}>
              Agreements to disclose
            </Link>
          </li>
        )}
        {isUpcoming && (
          <li>
            <Link className="govuk-link" to={`${start}/alternate`}>
              Name an alternate
            </Link>
          </li>
        )}
        {meeting.viewerCanMove && (
          <li>
            <Link className="govuk-link" to={`${start}/move`}>
              Move the meeting
            </Link>
          </li>
        )}
        {meeting.viewerCanMove && (
          <li>
            <Link className="govuk-link" to={`${start}/cancel`}>
              Cancel the meeting
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}
