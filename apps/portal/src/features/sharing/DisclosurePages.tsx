import { useParams } from "react-router";
import { ChildCaption, formatDay, QueryPage, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { DisclosureForm } from "./DisclosureForm.js";

const ChildQuery = graphql(`
  query DiscloseChildPage($reference: String!) {
    registerEntry(reference: $reference) { id reference child { firstName lastName } }
  }
`);

const MeetingQuery = graphql(`query DiscloseMeetingPage($id: ID!) { meeting(id: $id) { id heldOn } }`);

/** Records an agreement to disclose something about a child. */
export function DiscloseChildPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(ChildQuery, { reference });
  const back = `/children/${encodeURIComponent(reference)}/sharing`;
  return (
    <QueryPage
      title={`${reference} – Agreement to disclose`}
      heading={() => "Record an agreement to disclose"}
      query={query}
      show={(data) => data.registerEntry}
      caption={(entry) => <ChildCaption child={entry.child} reference={reference} />}
      back={{ to: back, text: "Shared with" }}
    >
      {(entry) => <DisclosureForm about={{ entryId: entry.id }} backTo={back} />}
    </QueryPage>
  );
}

/** Records an agreement to disclose something of a meeting. */
export function DiscloseMeetingPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(MeetingQuery, { id });
  return (
    <QueryPage
      title="Record an agreement to disclose"
      query={query}
      show={(data) => data.meeting}
      caption={(meeting) => `Panel on ${formatDay(meeting.heldOn)}`}
      back={{ to: `/meetings/${id}/circulation`, text: "Meeting" }}
    >
      {(meeting) => <DisclosureForm about={{ meetingId: meeting.id }} backTo={`/meetings/${id}/circulation`} />}
    </QueryPage>
  );
}
