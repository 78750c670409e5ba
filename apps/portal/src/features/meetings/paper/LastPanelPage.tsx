import { useParams } from "react-router";
import { Section, usePageQuery } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { LastActions, LastActionsMeeting } from "./LastActions.js";
import { MeetingFrame, MeetingFrameMeeting } from "./MeetingFrame.js";

const LastPanelPageQuery = graphql(
  `query LastPanelPage($id: ID!) { meeting(id: $id) { id ...MeetingFrameMeeting ...LastActionsMeeting } }`,
  [MeetingFrameMeeting, LastActionsMeeting],
);

/** The actions that the panel hears about first. */
export function LastPanelPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(LastPanelPageQuery, { id });
  return (
    <MeetingFrame part="Actions of the last panel" query={query}>
      {(meeting) => (
        <Section heading="Actions of the last panel">
          <LastActions meeting={meeting} />
        </Section>
      )}
    </MeetingFrame>
  );
}
