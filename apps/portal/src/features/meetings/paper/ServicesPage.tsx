import { useParams } from "react-router";
import { usePageQuery } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MeetingFrame, MeetingFrameMeeting } from "./MeetingFrame.js";
import { ServiceUpdates, ServiceUpdatesMeeting } from "./ServiceUpdates.js";

const ServicesPageQuery = graphql(
  `
    query ServicesPage($id: ID!) {
      meeting(id: $id) { id ...MeetingFrameMeeting ...ServiceUpdatesMeeting }
    }
  `,
  [MeetingFrameMeeting, ServiceUpdatesMeeting],
);

/** What each service has sent for this panel, and which have not been heard. */
export function ServicesPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(ServicesPageQuery, { id });
  return (
    <MeetingFrame part="Services" query={query}>
      {(meeting) => <ServiceUpdates meeting={meeting} />}
    </MeetingFrame>
  );
}
