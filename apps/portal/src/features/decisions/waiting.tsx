import { ChildLinkEntry, ChildName } from "../../design/ChildLink.js";
import { FormattedDate, Tag } from "../../design/index.js";
import type { Task } from "../../design/TaskList.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { DueTag, DueTagAction, ownerOf } from "../actions/index.js";

/** One thing that waits for a decision, with enough to know what it is. */
export const WaitingItem = graphql(
  `
    fragment WaitingItem on WaitingDecision @_unmask {
      kind
      removalRequest { id proposedBy { id name } outcome { code label } entry { id ...ChildLinkEntry } }
      escalation {
        id
        toWhom
        replyBy
        action { id text ownerService { id name } ownerPerson { id name } entry { id ...ChildLinkEntry } }
      }
      action {
        id
        text
        ...DueTagAction
        ownerService { id name }
        ownerPerson { id name }
        entry { id reference ...ChildLinkEntry }
      }
      meeting { id heldOn dates { agendaDueOn } }
    }
  `,
  [ChildLinkEntry, DueTagAction],
);

/** What waits, as the API gives it. */
export type Waiting = ResultOf<typeof WaitingItem>;

const WAITS = <Tag colour="blue">Decide</Tag>;

/** One waiting decision as a task that leads to the page where it is decided. */
export function taskOf(waiting: Waiting): Task {
  const { removalRequest: removal, escalation, action, meeting } = waiting;
  if (removal) {
    return {
      id: `removal-${removal.id}`,
      name: `Remove a child: ${removal.outcome.label.toLowerCase()}`,
      to: `/removals/${removal.id}`,
      hint: (
        <>
          <ChildName entry={removal.entry} />, proposed by {removal.proposedBy.name}
        </>
      ),
      status: WAITS,
    };
  }
  if (escalation) {
    return {
      id: `escalation-${escalation.id}`,
      name: escalation.action.text,
      to: `/escalations/${escalation.id}`,
      hint: (
        <>
          <ChildName entry={escalation.action.entry} />, answer by{" "}
          <FormattedDate on={escalation.replyBy} none="no day set" />
        </>
      ),
      status: WAITS,
    };
  }
  if (action) {
    return {
      id: `action-${action.id}`,
      name: action.text,
      to: `/actions/${action.entry.reference}/${action.id}/escalate?from=decisions`,
      hint: (
        <>
          <ChildName entry={action.entry} />, {ownerOf(action)}. <DueTag action={action} />
        </>
      ),
      status: <Tag colour="grey">Escalate</Tag>,
    };
  }
  if (waiting.kind === "MINUTES") {
    return {
      id: `minutes-${meeting?.id ?? ""}`,
      name: "Approve the minutes",
      to: `/meetings/${meeting?.id ?? ""}/minutes`,
      hint: (
        <>
          Panel of <FormattedDate on={meeting?.heldOn} />
        </>
      ),
      status: WAITS,
    };
  }
  return {
    id: `meeting-${meeting?.id ?? ""}`,
    name: "Agree a late circulation",
    to: `/meetings/${meeting?.id ?? ""}/late`,
    hint: (
      <>
        Panel of <FormattedDate on={meeting?.heldOn} />. The agenda was due{" "}
        <FormattedDate on={meeting?.dates.agendaDueOn} />
      </>
    ),
    status: WAITS,
  };
}
