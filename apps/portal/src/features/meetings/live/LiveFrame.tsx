import type { ReactNode } from "react";
import { formatDay, Tabs } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";

/** What stands above every part of a meeting in session. */
export const LiveMeeting = graphql(`
  fragment LiveMeeting on Meeting {
    id
    version
    heldOn
    state
    viewerCanKeep
    viewerCanOpen
    attendance { id state }
    agenda { id state }
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

/** The parts of the meeting, and how far it is. */
export function LiveFrame(props: {
  meeting: FragmentOf<typeof LiveMeeting>;
  part: (typeof PARTS)[number]["part"];
  children: ReactNode;
}) {
  const meeting = readFragment(LiveMeeting, props.meeting);
  const here = meeting.attendance.filter((seat) => seat.state === "PRESENT" || seat.state === "ALTERNATE").length;
  const settled = meeting.agenda.filter((item) => item.state === "DISCUSSED" || item.state === "DEFERRED").length;
  return (
    <>
      <p className="govuk-body">
        Here: {here} of {meeting.attendance.length}. Settled: {settled} of {meeting.agenda.length} children.
      </p>
      <Tabs
        label="Parts of the meeting"
        tabs={PARTS.map(({ part, text }) => ({
          to: `/meetings/${meeting.id}/live${part}`,
          text,
          isCurrent: part === props.part,
        }))}
      />
      {props.children}
    </>
  );
}
