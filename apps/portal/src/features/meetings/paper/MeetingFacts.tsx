import { Inset, Tag } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { countOf, MEETING_STATES } from "../../../wording.js";

/** When and where, and what is new since the last panel. */
export const MeetingFactsMeeting = graphql(`
  fragment MeetingFactsMeeting on Meeting {
    id
    startsAt
    place
    link
    state
    movedReason
    cancelledReason
    newSinceLast
    outstandingActionCount
    attendance { id state seat { id number title } alternate { id name } }
  }
`);

/** The line under the heading: state, time, place, link; why it moved or was cancelled; apologies and alternates. */
export function MeetingFacts(props: { meeting: FragmentOf<typeof MeetingFactsMeeting> }) {
  const meeting = readFragment(MeetingFactsMeeting, props.meeting);
  const away = meeting.attendance.filter((seat) => seat.alternate !== null || seat.state === "APOLOGIES");
  return (
    <>
      <p className="govuk-body-l">
        <Tag colour="blue">{MEETING_STATES[meeting.state]}</Tag> {meeting.startsAt}, {meeting.place}
        {meeting.link && (
          <>
            {" "}
            <a className="govuk-link" href={meeting.link} rel="noreferrer noopener">
              Join from elsewhere
            </a>
          </>
        )}
      </p>
      {meeting.cancelledReason && <Inset>Cancelled: {meeting.cancelledReason}</Inset>}
      {meeting.movedReason && <Inset>Moved: {meeting.movedReason}</Inset>}
      <p className="govuk-body">
        {countOf(meeting.newSinceLast, "child", "children")} new since the last panel.{" "}
        {countOf(meeting.outstandingActionCount, "action")} outstanding.
      </p>
      {away.length > 0 && (
        <ul className="govuk-list govuk-list--bullet" aria-label="Apologies and alternates">
          {away.map(({ id, seat, alternate }) => (
            <li key={id}>{alternate ? `${alternate.name} attends for ${seat.title}` : `Apologies: ${seat.title}`}</li>
          ))}
        </ul>
      )}
    </>
  );
}
