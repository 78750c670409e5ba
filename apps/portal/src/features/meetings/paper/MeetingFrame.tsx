import type { ReactNode } from "react";
import { useParams } from "react-router";
import { formatDay, type PageQuery, QueryPage, Tabs } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { MeetingLate, MeetingLateParts } from "../MeetingLate.js";
import { MeetingActs, MeetingActsMeeting } from "./MeetingActs.js";
import { MeetingFacts, MeetingFactsMeeting } from "./MeetingFacts.js";
import { OpenedByRecipient, useOpenedByRecipient } from "./use-opened-by-recipient.js";

/** What stands above every part of a meeting's page. */
export const MeetingFrameMeeting = graphql(
  `
    fragment MeetingFrameMeeting on Meeting {
      id
      heldOn
      ...MeetingFactsMeeting
      ...MeetingLateParts
      ...MeetingActsMeeting
      ...OpenedByRecipient
    }
  `,
  [MeetingFactsMeeting, MeetingLateParts, MeetingActsMeeting, OpenedByRecipient],
);

const PARTS = [
  { path: "", text: "Papers and agenda" },
  { path: "/last-actions", text: "Actions of the last panel" },
  { path: "/services", text: "Services" },
  { path: "/circulation", text: "Circulation" },
] as const;

/** The name of a part of a meeting's page, as its tab has it. */
export type MeetingPart = (typeof PARTS)[number]["text"];

/** One part of a meeting's page: when and where, what can be done, the tabs, then what the part shows. */
export function MeetingFrame<Meeting extends FragmentOf<typeof MeetingFrameMeeting>>(props: {
  part: MeetingPart;
  query: PageQuery<{ meeting: Meeting | null }>;
  children: (meeting: Meeting) => ReactNode;
}) {
  const { id = "" } = useParams();
  const meeting = props.query.data?.meeting;
  useOpenedByRecipient(meeting ? framed(meeting) : null);
  const tabs = PARTS.map(({ path, text }) => ({ to: `/meetings/${id}${path}`, text, isCurrent: text === props.part }));
  return (
    <QueryPage
      title={props.part === "Papers and agenda" ? "Panel meeting" : `Panel meeting – ${props.part}`}
      about={meeting ? formatDay(framed(meeting).heldOn) : undefined}
      query={props.query}
      show={(data) => data.meeting}
      heading={(meeting) => `Panel on ${formatDay(framed(meeting).heldOn)}`}
      back={{ to: "/meetings", text: "Meetings" }}
      isWide
    >
      {(meeting) => (
        <>
          <MeetingFacts meeting={framed(meeting)} />
          <MeetingLate meeting={framed(meeting)} />
          <MeetingActs meeting={framed(meeting)} />
          <Tabs label="Parts of this meeting" tabs={tabs} />
          {props.children(meeting)}
        </>
      )}
    </QueryPage>
  );
}

function framed(meeting: FragmentOf<typeof MeetingFrameMeeting>) {
  return readFragment(MeetingFrameMeeting, meeting);
}
