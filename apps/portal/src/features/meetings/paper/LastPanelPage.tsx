import { useParams } from "react-router";
import { Details, Section, usePageQuery } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { countOf } from "../../../wording.js";
import { MeetingFrame, MeetingFrameMeeting } from "./MeetingFrame.js";
import { PanelAction, PanelActions } from "./PanelActions.js";

const LastPanelPageQuery = graphql(
  `
    query LastPanelPage($id: ID!) {
      meeting(id: $id) {
        id
        ...MeetingFrameMeeting
        previousActions { id state progress ownerService { id name } ownerPerson { id name } ...PanelAction }
      }
    }
  `,
  [MeetingFrameMeeting, PanelAction],
);

/** The actions that the panel hears about first, folded by who owns them. */
export function LastPanelPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(LastPanelPageQuery, { id });
  return (
    <MeetingFrame part="Actions of the last panel" query={query}>
      {({ previousActions }) => {
        const groups = Map.groupBy(
          previousActions,
          ({ ownerService, ownerPerson }) => ownerService?.name ?? ownerPerson?.name ?? "No owner yet",
        );
        const byOwner = [...groups].toSorted(([one], [other]) => one.localeCompare(other));
        return (
          <Section heading="Actions of the last panel">
            {byOwner.length === 0 && <p className="govuk-body">The last panel agreed no actions.</p>}
            {byOwner.map(([owner, actions]) => (
              <Details key={owner} summary={`${owner}: ${standingOf(actions)}`}>
                <PanelActions actions={actions} none="" caption={`Actions of ${owner}`} />
              </Details>
            ))}
          </Section>
        );
      }}
    </MeetingFrame>
  );
}

function standingOf(actions: readonly { state: string; progress: string | null }[]): string {
  const silent = actions.filter(({ state, progress }) => state === "OPEN" && progress === null).length;
  return `${countOf(actions.length, "action")}${silent > 0 ? `, ${silent} without an update` : ""}`;
}
