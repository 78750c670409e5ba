import { formatDay, Tag } from "../../design/index.js";
import type { Task } from "../../design/TaskList.js";
import { type EnumOf, type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";

/** What the fortnight's tasks are told from. */
export const CycleMeeting = graphql(`
  fragment CycleMeeting on Meeting {
    id
    state
    heldOn
    dates { circulateBy agendaDueOn registerDueOn }
    newSinceLast
    outstandingActionCount
    agenda { id isSettled }
    circulation { id openedCount recipients { seat { id } } }
    services { service { id } isHeard }
    previousMeeting { id heldOn minutes { id state askedAt } }
    viewerCanOpen
  }
`);

const DONE = "Completed";
const LATER = "Cannot start yet";
const GOING = <Tag colour="blue">In progress</Tag>;

/** The tasks of the fortnight before a panel in their order, each with its date; `waiting` referrals are on no agenda. */
export function cycleTasks(masked: FragmentOf<typeof CycleMeeting>, waiting: number): Task[] {
  const meeting = readFragment(CycleMeeting, masked);
  const paper = `/meetings/${meeting.id}`;
  const { circulation, dates, previousMeeting } = meeting;
  const isOut = circulation !== null;
  const isOpen = meeting.state === "IN_SESSION";
  const settled = meeting.agenda.filter(({ isSettled }) => isSettled).length;
  const heard = meeting.services.filter((one) => one.isHeard).length;
  const tasks: (Task | false)[] = [
    previousMeeting?.minutes != null && {
      id: "last-minutes",
      name: "Minutes of the last panel",
      to: `/meetings/${previousMeeting.id}/minutes`,
      hint: `Panel of ${formatDay(previousMeeting.heldOn)}`,
      status: minutesStatus(previousMeeting.minutes),
    },
    previousMeeting !== null && {
      id: "last-sheet",
      name: "Share the last panel’s action sheet",
      to: `/meetings/${previousMeeting.id}/action-sheet`,
      hint: `Panel of ${formatDay(previousMeeting.heldOn)}`,
      status: "Ready",
    },
    {
      id: "collect",
      name: "Collect referrals",
      to: "/referrals",
      hint: `${countOf(meeting.newSinceLast, "child", "children")} new since the last panel, ${countOf(waiting, "referral")} on no agenda yet`,
      status: isOut ? DONE : GOING,
    },
    {
      id: "agenda",
      name: "Build the agenda",
      to: paper,
      hint: countOf(meeting.agenda.length, "child", "children"),
      status: isOut ? DONE : GOING,
    },
    {
      id: "circulate",
      name: `Circulate by ${formatDay(dates.circulateBy)}`,
      to: isOut ? `${paper}/circulation` : `${paper}/circulate`,
      hint: isOut
        ? `Opened by ${circulation.openedCount} of ${circulation.recipients.length} seats`
        : `Agenda due ${formatDay(dates.agendaDueOn)}, register due ${formatDay(dates.registerDueOn)}`,
      status: isOut ? DONE : meeting.state === "AGENDA_DRAFT" ? <Tag colour="yellow">To do</Tag> : LATER,
    },
    {
      id: "chase",
      name: "Chase updates",
      to: `${paper}/updates`,
      hint: `${heard} of ${countOf(meeting.services.length, "service")} heard, ${countOf(meeting.outstandingActionCount, "action")} outstanding`,
      status: heard === meeting.services.length && meeting.outstandingActionCount === 0 ? DONE : GOING,
    },
    {
      id: "run",
      name: "Run the meeting",
      to: isOpen || meeting.viewerCanOpen ? `${paper}/live` : undefined,
      hint: isOpen
        ? `${settled} of ${countOf(meeting.agenda.length, "child", "children")} settled`
        : formatDay(meeting.heldOn),
      status: isOpen ? GOING : meeting.viewerCanOpen ? <Tag colour="yellow">To do</Tag> : LATER,
    },
    {
      id: "sheet",
      name: "Minutes and action sheet",
      to: isOpen ? `${paper}/live/close` : undefined,
      hint: "Made when the meeting is closed",
      status: LATER,
    },
  ];
  return tasks.filter((task) => task !== false);
}

/** What is to be done next with minutes: ask the chair, wait for the chair, publish; nothing once they are published. */
function minutesStatus({ state, askedAt }: { state: EnumOf<"MinutesState">; askedAt: string | null }): Task["status"] {
  if (state === "PUBLISHED") return DONE;
  if (state === "APPROVED") return <Tag colour="yellow">Publish</Tag>;
  return askedAt === null ? <Tag colour="yellow">To do</Tag> : <Tag colour="blue">With the chair</Tag>;
}
