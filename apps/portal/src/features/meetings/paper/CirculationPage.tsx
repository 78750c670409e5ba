import { useParams } from "react-router";
import { Section, usePageQuery } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { MeetingGuests, MeetingGuestsParts } from "../../guests/index.js";
import { Told, ToldMeeting } from "../../mails/index.js";
import { MeetingDisclosures, MeetingDisclosuresParts } from "../../sharing/index.js";
import { MeetingDates, MeetingDatesParts } from "../MeetingDates.js";
import { MeetingFrame, MeetingFrameMeeting } from "./MeetingFrame.js";
import { Receipts, ReceiptsMeeting } from "./Receipts.js";

const CirculationPageQuery = graphql(
  `
    query CirculationPage($id: ID!) {
      meeting(id: $id) {
        id
        ...MeetingFrameMeeting
        ...MeetingDatesParts
        ...ReceiptsMeeting
        ...MeetingDisclosuresParts
        ...MeetingGuestsParts
        ...ToldMeeting
      }
    }
  `,
  [MeetingFrameMeeting, MeetingDatesParts, ReceiptsMeeting, MeetingDisclosuresParts, MeetingGuestsParts, ToldMeeting],
);

/** By when the papers go out, who has opened them, what may be disclosed, and who was told. */
export function CirculationPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(CirculationPageQuery, { id });
  return (
    <MeetingFrame part="Circulation" query={query}>
      {(meeting) => (
        <>
          <Section heading="Dates">
            <MeetingDates meeting={meeting} />
          </Section>
          <MeetingDisclosures meeting={meeting} />
          <MeetingGuests meeting={meeting} />
          <Receipts meeting={meeting} />
          <Told meeting={meeting} />
        </>
      )}
    </MeetingFrame>
  );
}
