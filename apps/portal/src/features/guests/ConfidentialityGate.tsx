import { Outlet, useParams } from "react-router";
import { QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { AcceptNotice, AcceptNoticeMeeting } from "./AcceptNotice.js";

const ConfidentialityGateQuery = graphql(
  `query ConfidentialityGate($id: ID!) { meeting(id: $id) { id viewerMustAccept ...AcceptNoticeMeeting } }`,
  [AcceptNoticeMeeting],
);

/** Stands before the papers and the live pages of a meeting: the notice, once for each meeting, then the page asked for. */
export function ConfidentialityGate() {
  const { id = "" } = useParams();
  const query = usePageQuery(ConfidentialityGateQuery, { id });
  const meeting = query.data?.meeting;
  if (meeting && !meeting.viewerMustAccept) return <Outlet />;
  return (
    <QueryPage
      title="Confidentiality notice"
      query={query}
      show={(data) => data.meeting}
      back={{ to: "/", text: "Home" }}
    >
      {(shown) => <AcceptNotice meeting={shown} />}
    </QueryPage>
  );
}
