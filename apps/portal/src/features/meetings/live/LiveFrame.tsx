import type { ReactNode } from "react";
import { formatDay, Tabs } from "../../../design/index.js";
import { useIsNarrow } from "../../../design/use-is-narrow.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { LineState, type MeetingLive, useMeetingLive } from "../../../live/index.js";
import { attendanceInWords } from "./attendance-words.js";
import { MeetingSwitches } from "./MeetingSwitches.js";

/** What stands above every part of a meeting in session. */
export const LiveMeeting = graphql(`
  fragment LiveMeeting on Meeting {
    id
    version
    heldOn
    state
    viewerCanKeep
    viewerCanOpen
    attendance { id state seat { id title } person { id name } alternate { id name } }
    agenda { id isSettled }
  }
`);

const PARTS = [
  { part: "", text: "Who is here" },
  { part: "/actions", text: "Last actions" },
  { part: "/children", text: "Children" },
  { part: "/close", text: "Close" },
] as const;

/** The heading of a meeting page. */
export function liveHeading(masked: FragmentOf<typeof LiveMeeting>): string {
  return `Panel on ${formatDay(readFragment(LiveMeeting, masked).heldOn)}`;
}

/** The parts of the meeting, how far it is, the person's switches, and whether the page still hears what is new. */
export function LiveFrame(props: {
  meeting: FragmentOf<typeof LiveMeeting>;
  part: (typeof PARTS)[number]["part"];
  /** Reads the page again when something has changed at the meeting. */
  lookAgain: () => void;
  children: (live: MeetingLive) => ReactNode;
}) {
  const meeting = readFragment(LiveMeeting, props.meeting);
  const isNarrow = useIsNarrow();
  const live = useMeetingLive(meeting.state === "CLOSED" ? null : meeting.id, props.lookAgain);
  const settled = meeting.agenda.filter(({ isSettled }) => isSettled).length;
  return (
    <>
      <div className="app-live-line">
        <p className="govuk-body">
          Here: {attendanceInWords(meeting.attendance)} Settled: {settled} of {meeting.agenda.length} children.
        </p>
        {!isNarrow && <MeetingSwitches />}
      </div>
      <Tabs
        label="Parts of the meeting"
        tabs={PARTS.map(({ part, text }) => ({
          to: `/meetings/${meeting.id}/live${part}`,
          text,
          isCurrent: part === props.part,
        }))}
      />
      <LineState live={live} />
      {props.children(live)}
      {isNarrow && <MeetingSwitches />}
    </>
  );
}
