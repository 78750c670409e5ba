import { Link } from "react-router";
import { FormattedDate, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { HeardServices, HeardServicesMeeting } from "../chasing/index.js";
import { MeetingLate, MeetingLateParts } from "../meetings/index.js";

/** What the chair wants to know of the panel to come. */
export const NextPanelMeeting = graphql(
  `
    fragment NextPanelMeeting on Meeting {
      id
      heldOn
      dates { circulateBy }
      circulation { id madeAt }
      ...MeetingLateParts
      ...HeardServicesMeeting
    }
  `,
  [MeetingLateParts, HeardServicesMeeting],
);

/** The panel to come: when it is, when its papers are due or went out, and who has not been heard since. */
export function NextPanel(props: { meeting: FragmentOf<typeof NextPanelMeeting> }) {
  const meeting = readFragment(NextPanelMeeting, props.meeting);
  return (
    <Section heading="Next panel">
      <p className="govuk-body">
        <Link className="govuk-link" to={`/meetings/${meeting.id}`}>
          <FormattedDate on={meeting.heldOn} />
        </Link>
        {meeting.circulation ? (
          <>
            , circulated <FormattedDate at={meeting.circulation.madeAt} />
          </>
        ) : (
          <>
            , circulate by <FormattedDate on={meeting.dates.circulateBy} />
          </>
        )}
      </p>
      <MeetingLate meeting={meeting} />
      {meeting.circulation && <HeardServices meeting={meeting} />}
    </Section>
  );
}
