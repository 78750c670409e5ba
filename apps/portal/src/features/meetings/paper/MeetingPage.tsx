import { useParams } from "react-router";
import { Section, usePageQuery } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MeetingChanges, MeetingChangesMeeting } from "../../changes/index.js";
import { Papers, PapersMeeting, PrintPapers } from "../../papers/index.js";
import { TakeOut } from "../../sharing/index.js";
import { AgendaList, AgendaListMeeting } from "../agenda/AgendaList.js";
import { TimeByGroup, TimeByGroupMeeting } from "../live/TimeByGroup.js";
import { MeetingFrame, MeetingFrameMeeting } from "./MeetingFrame.js";

const MeetingPageQuery = graphql(
  `
    query MeetingPage($id: ID!) {
      meeting(id: $id) {
        id
        state
        papers { id number canRead hasPdf }
        ...MeetingFrameMeeting
        ...PapersMeeting
        ...MeetingChangesMeeting
        ...AgendaListMeeting
        ...TimeByGroupMeeting
      }
    }
  `,
  [MeetingFrameMeeting, PapersMeeting, MeetingChangesMeeting, AgendaListMeeting, TimeByGroupMeeting],
);

/** One meeting's papers, what changed since the panel before, and its agenda. */
export function MeetingPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(MeetingPageQuery, { id });
  return (
    <MeetingFrame part="Papers and agenda" query={query}>
      {(meeting) => (
        <>
          <Papers meeting={meeting} />
          <MeetingChanges meeting={meeting} />
          <Section heading="Agenda">
            <AgendaList meeting={meeting} />
          </Section>
          {(meeting.state === "IN_SESSION" || meeting.state === "CLOSED") && (
            <Section heading="Time taken">
              <TimeByGroup meeting={meeting} />
            </Section>
          )}
          <PrintPapers papers={meeting.papers}>
            <TakeOut page="MEETING_PAPER" ofId={meeting.id} folded="Print this page" />
          </PrintPapers>
        </>
      )}
    </MeetingFrame>
  );
}
