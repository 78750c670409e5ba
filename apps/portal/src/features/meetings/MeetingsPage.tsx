import { Link, useSearchParams } from "react-router";
import {
  ButtonGroup,
  ButtonLink,
  FormattedDate,
  Pagination,
  QueryPage,
  Table,
  Tag,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { MEETING_STATES } from "../../wording.js";

const MeetingsPageQuery = graphql(`
  query MeetingsPage($after: String) {
    meetings(first: 20, after: $after) {
      totalCount
      nodes {
        id
        heldOn
        startsAt
        place
        state
        isLateToCirculate
        dates { circulateBy }
      }
      pageInfo { hasNextPage endCursor }
    }
    nextMeeting { id heldOn startsAt place }
  }
`);

/** The panel's meetings, newest first, with the day by which each one's paper goes out. */
export function MeetingsPage() {
  const [params] = useSearchParams();
  const viewer = useViewer();
  const query = usePageQuery(MeetingsPageQuery, { after: params.get("after") });
  return (
    <QueryPage title="Meetings" query={query} show={(data) => data} isWide>
      {({ meetings, nextMeeting }) => (
        <>
          {nextMeeting && (
            <p className="govuk-body-l">
              Next:{" "}
              <Link className="govuk-link" to={`/meetings/${nextMeeting.id}`}>
                panel on <FormattedDate on={nextMeeting.heldOn} />
              </Link>
              , {nextMeeting.startsAt}, {nextMeeting.place}
            </p>
          )}
          {mayEnter(viewer, "PLANNING") && (
            <ButtonGroup>
              <ButtonLink to="/meetings/rhythm">Plan several meetings</ButtonLink>
              <ButtonLink to="/meetings/new" look="secondary">
                Plan one meeting
              </ButtonLink>
            </ButtonGroup>
          )}
          <ul className="govuk-list app-act-line">
            <li>
              <Link className="govuk-link" to="/other-panels">
                Children at other panels
              </Link>
            </li>
            <li>
              <Link className="govuk-link" to="/disclosures">
                Agreements to disclose
              </Link>
            </li>
            {mayEnter(viewer, "SHARING") && (
              <li>
                <Link className="govuk-link" to="/sharing">
                  What was shared
                </Link>
              </li>
            )}
          </ul>
          {meetings.nodes.length === 0 && <p className="govuk-body">No meeting is planned yet.</p>}
          {meetings.nodes.length > 0 && (
            <Table
              caption="Meetings of the panel"
              isCaptionHidden
              rows={meetings.nodes}
              rowKey={(meeting) => meeting.id}
              columns={[
                {
                  heading: "Day",
                  cell: (meeting) => (
                    <Link className="govuk-link" to={`/meetings/${meeting.id}`}>
                      <FormattedDate on={meeting.heldOn} />
                    </Link>
                  ),
                },
                { heading: "Time", cell: (meeting) => meeting.startsAt },
                { heading: "Place", cell: (meeting) => meeting.place },
                { heading: "Circulate by", cell: (meeting) => <FormattedDate on={meeting.dates.circulateBy} /> },
                { heading: "State", cell: (meeting) => <MeetingTag state={meeting.state} /> },
              ]}
            />
          )}
          <Pagination pageInfo={meetings.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function MeetingTag({ state }: { state: keyof typeof MEETING_STATES }) {
  const colour =
    state === "IN_SESSION" ? "green" : state === "CIRCULATED" || state === "AGENDA_DRAFT" ? "blue" : "grey";
  return <Tag colour={colour}>{MEETING_STATES[state]}</Tag>;
}
