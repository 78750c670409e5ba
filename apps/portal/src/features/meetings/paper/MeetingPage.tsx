import { useParams } from "react-router";
import { formatDay, QueryPage, Section, usePageQuery } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MeetingChanges, MeetingChangesMeeting } from "../../changes/index.js";
import { MeetingGuests, MeetingGuestsParts } from "../../guests/index.js";
import { Told, ToldMeeting } from "../../mails/index.js";
import { Papers, PapersMeeting } from "../../papers/index.js";
import { AgendaList, AgendaListMeeting } from "../agenda/AgendaList.js";
import { TimeByGroup, TimeByGroupMeeting } from "../live/TimeByGroup.js";
import { MeetingDates, MeetingDatesParts } from "../MeetingDates.js";
import { MeetingLate, MeetingLateParts } from "../MeetingLate.js";
import { MeetingActs, MeetingActsMeeting } from "./MeetingActs.js";
import { MeetingFacts, MeetingFactsMeeting } from "./MeetingFacts.js";
import { PanelAction, PanelActions } from "./PanelActions.js";
import { Receipts, ReceiptsMeeting } from "./Receipts.js";
import { ServiceUpdates, ServiceUpdatesMeeting } from "./ServiceUpdates.js";
import { OpenedByRecipient, useOpenedByRecipient } from "./use-opened-by-recipient.js";

const MeetingPageQuery = graphql(
  `
    query MeetingPage($id: ID!) {
      meeting(id: $id) {
        id
        heldOn
        ...MeetingActsMeeting
        ...MeetingFactsMeeting
        ...MeetingDatesParts
        ...MeetingLateParts
        ...PapersMeeting
        ...MeetingChangesMeeting
        ...AgendaListMeeting
        ...ReceiptsMeeting
        ...ToldMeeting
        ...TimeByGroupMeeting
        state
        ...ServiceUpdatesMeeting
        ...MeetingGuestsParts
        ...OpenedByRecipient
        previousActions { id ...PanelAction }
      }
    }
  `,
  [
    MeetingActsMeeting,
    MeetingFactsMeeting,
    MeetingDatesParts,
    MeetingLateParts,
    PapersMeeting,
    MeetingChangesMeeting,
    AgendaListMeeting,
    ReceiptsMeeting,
    ToldMeeting,
    TimeByGroupMeeting,
    ServiceUpdatesMeeting,
    MeetingGuestsParts,
    OpenedByRecipient,
    PanelAction,
  ],
);

/** One meeting's paper: when and where, what changed, the agenda and the last panel's actions. */
export function MeetingPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(MeetingPageQuery, { id });
  useOpenedByRecipient(query.data?.meeting ?? null);
  return (
    <QueryPage
      title="Panel meeting"
      query={query}
      show={(data) => data.meeting}
      heading={(meeting) => `Panel on ${formatDay(meeting.heldOn)}`}
      back={{ to: "/meetings", text: "Meetings" }}
      isWide
    >
      {(meeting) => (
        <>
          <MeetingFacts meeting={meeting} />
          <MeetingLate meeting={meeting} />
          <MeetingActs meeting={meeting} />
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
          <Section heading="Actions of the last panel">
            <PanelActions actions={meeting.previousActions} none="The last panel agreed no actions." />
          </Section>
          <ServiceUpdates meeting={meeting} />
          <MeetingGuests meeting={meeting} />
          <Section heading="Dates">
            <MeetingDates meeting={meeting} />
          </Section>
          <Receipts meeting={meeting} />
          <Told meeting={meeting} />
        </>
      )}
    </QueryPage>
  );
}
