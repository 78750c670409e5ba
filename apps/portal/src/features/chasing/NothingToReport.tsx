import { Link } from "react-router";
import { Inset } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { StandingTag } from "./StandingTag.js";

/** Whether the viewer's service has said anything for the panel to come. */
export const NothingToReportMeeting = graphql(`
  fragment NothingToReportMeeting on Meeting {
    id
    services { service { id name } standing nilReturn { id } viewerCanReportNothing }
  }
`);

/** Offers whoever holds a service's seat, with nothing outstanding, to say that there is nothing to report. */
export function NothingToReport(props: { meeting: FragmentOf<typeof NothingToReportMeeting> }) {
  const meeting = readFragment(NothingToReportMeeting, props.meeting);
  const { person } = useViewer();
  const own = meeting.services.find(({ service }) => service.id === person.service?.id);
  if (own?.nilReturn)
    return (
      <p className="govuk-body">
        <StandingTag standing={own.standing} /> {own.service.name} has said so for this panel. Sending anything
        withdraws it.
      </p>
    );
  if (!own?.viewerCanReportNothing) return null;
  return (
    <Inset>
      Nothing of {own.service.name} is outstanding.{" "}
      <Link className="govuk-link" to={`/meetings/${meeting.id}/updates/${own.service.id}/nothing`}>
        Say that there is nothing to report this fortnight
      </Link>
      , or{" "}
      <Link className="govuk-link" to="/refer">
        refer a child
      </Link>
      .
    </Inset>
  );
}
