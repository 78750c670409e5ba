import { Details } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { useViewer } from "../../../session/viewer.js";
import { countOf } from "../../../wording.js";
import { byOwner } from "../../actions/index.js";
import { PanelAction, PanelActions } from "./PanelActions.js";

/** The actions that the panel hears about first. */
export const LastActionsMeeting = graphql(
  `
    fragment LastActionsMeeting on Meeting {
      id
      previousActions {
        id state progress isOverdue ownerService { id name } ownerPerson { id name }
        ...PanelAction
      }
    }
  `,
  [PanelAction],
);

/** The actions of the last panel, folded by who owns them: the reader's own service first, in each the late ones first. */
export function LastActions(props: { meeting: FragmentOf<typeof LastActionsMeeting> }) {
  const { previousActions } = readFragment(LastActionsMeeting, props.meeting);
  const { person } = useViewer();
  if (previousActions.length === 0) return <p className="govuk-body">The last panel agreed no actions.</p>;
  return (
    <>
      <p className="govuk-body">{standingOf(previousActions)}.</p>
      {byOwner(previousActions, person).map(({ owner, isOwn, actions }) => (
        <Details key={owner} summary={`${owner}${isOwn ? " (yours)" : ""}: ${standingOf(actions)}`}>
          <PanelActions actions={actions} none="" caption={`Actions of ${owner}`} isOneOwners />
        </Details>
      ))}
    </>
  );
}

function standingOf(actions: readonly { state: string; progress: string | null; isOverdue: boolean }[]): string {
  const late = actions.filter(({ isOverdue }) => isOverdue).length;
  const silent = actions.filter(({ state, progress }) => state === "OPEN" && progress === null).length;
  return [
    countOf(actions.length, "action"),
    ...(late > 0 ? [`${late} late`] : []),
    ...(silent > 0 ? [`${silent} without an update`] : []),
  ].join(", ");
}
