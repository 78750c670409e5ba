import { Link } from "react-router";
import { Section, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** Guests, alternates and acceptance of a meeting. */
export const MeetingGuestsParts = graphql(`
  fragment MeetingGuestsParts on Meeting {
    id
    viewerCanKeep
    guests { id acceptedAt person { id name } items { id entry { id reference } } }
    notYetAccepted { id name }
    attendance { id acceptedAt seat { id title } alternate { id name } }
  }
`);

/** Who is let into the meeting besides the seats, and who has yet to accept the confidentiality notice. */
export function MeetingGuests(props: { meeting: FragmentOf<typeof MeetingGuestsParts> }) {
  const meeting = readFragment(MeetingGuestsParts, props.meeting);
  const alternates = meeting.attendance.filter(({ alternate }) => alternate !== null);
  return (
    <Section heading="Guests and alternates">
      {meeting.guests.length + alternates.length === 0 && (
        <p className="govuk-body">No guest is invited, and no alternate is named.</p>
      )}
      <ul className="govuk-list">
        {alternates.map((line) => (
          <li key={line.id}>
            {line.alternate?.name}, for {line.seat.title} <Accepted at={line.acceptedAt} />
          </li>
        ))}
        {meeting.guests.map((guest) => (
          <li key={guest.id}>
            {guest.person.name}, guest for {guest.items.map(({ entry }) => entry.reference).join(", ")}{" "}
            <Accepted at={guest.acceptedAt} />{" "}
            {meeting.viewerCanKeep && (
              <Link className="govuk-link" to={`/meetings/${meeting.id}/guests/${guest.id}/withdraw`}>
                Withdraw<span className="govuk-visually-hidden"> the invitation of {guest.person.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {meeting.viewerCanKeep && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/meetings/${meeting.id}/guests/new`}>
            Invite a guest
          </Link>
        </p>
      )}
      {meeting.notYetAccepted.length > 0 && (
        <p className="govuk-body">
          Have not accepted the confidentiality notice yet: {meeting.notYetAccepted.map(({ name }) => name).join(", ")}.
        </p>
      )}
    </Section>
  );
}

function Accepted({ at }: { at: unknown }) {
  return at ? <Tag colour="green">Notice accepted</Tag> : <Tag colour="yellow">Notice not accepted yet</Tag>;
}
