import { useParams } from "react-router";
import { ButtonLink, QueryPage, Section, usePageQuery } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { HeardServices, HeardServicesMeeting } from "../../chasing/index.js";
import { LastActions, LastActionsMeeting } from "../paper/LastActions.js";
import { LiveFrame, LiveMeeting, liveHeading } from "./LiveFrame.js";

const LastActionsPageQuery = graphql(
  `query LastActionsPage($id: ID!) { meeting(id: $id) { id ...LiveMeeting ...HeardServicesMeeting ...LastActionsMeeting } }`,
  [LiveMeeting, HeardServicesMeeting, LastActionsMeeting],
);

/** The last panel's actions, gone through before the children. */
export function LastActionsPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(LastActionsPageQuery, { id }, { staysShown: true });
  return (
    <QueryPage
      title="Meeting: last actions"
      query={query}
      show={(data) => data.meeting}
      heading={liveHeading}
      back={{ to: `/meetings/${id}`, text: "Meeting" }}
      isWide
    >
      {(meeting) => (
        <LiveFrame meeting={meeting} part="/actions" lookAgain={query.retry}>
          {() => (
            <>
              <Section heading="Actions of the last panel">
                <HeardServices meeting={meeting} />
                <LastActions meeting={meeting} />
              </Section>
              <ButtonLink to={`/meetings/${meeting.id}/live/children`}>Go to the children</ButtonLink>
            </>
          )}
        </LiveFrame>
      )}
    </QueryPage>
  );
}
