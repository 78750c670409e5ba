import { Link, useSearchParams } from "react-router";
import { FormattedDate, Pagination, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { countOf } from "../../wording.js";
import { MyChanges } from "../changes/index.js";
import { NothingToReport, NothingToReportMeeting } from "../chasing/index.js";
import { DoneAction, DoneThisFortnight } from "./DoneThisFortnight.js";
import { MyAction } from "./my-action.js";
import { UpdateCards } from "./UpdateCards.js";

const MyActionsPageQuery = graphql(
  `
    query MyActionsPage($after: String, $isOnPanel: Boolean!) {
      myActions(first: 25, after: $after) {
        totalCount
        nodes { ...MyAction }
        pageInfo { hasNextPage endCursor }
      }
      nextMeeting @include(if: $isOnPanel) {
        id
        heldOn
        startsAt
        place
        ...NothingToReportMeeting
        previousActions { id ...DoneAction }
      }
    }
  `,
  [MyAction, DoneAction, NothingToReportMeeting],
);

/** What this person and their service have agreed to do, one card each, earliest due first. */
export function MyActionsPage() {
  const [params] = useSearchParams();
  const viewer = useViewer();
  const isOnPanel = viewer.sight === "FULL_CASE";
  const query = usePageQuery(MyActionsPageQuery, { after: params.get("after"), isOnPanel }, { isFresh: true });
  return (
    <QueryPage title="My actions" query={query} show={(data) => data}>
      {({ myActions, nextMeeting }) => (
        <>
          <p className="govuk-body-l">
            {countOf(myActions.totalCount, "action")} to update
            {nextMeeting && (
              <>
                {" "}
                before the{" "}
                <Link className="govuk-link" to={`/meetings/${nextMeeting.id}`}>
                  panel on <FormattedDate on={nextMeeting.heldOn} />
                </Link>
              </>
            )}
          </p>
          {myActions.nodes.length === 0 && (
            <p className="govuk-body">Nothing is open in your name or of your service. You are up to date.</p>
          )}
          {nextMeeting && <NothingToReport meeting={nextMeeting} />}
          <UpdateCards key={params.get("after") ?? "first"} actions={myActions.nodes} retry={query.retry} />
          <Pagination pageInfo={myActions.pageInfo} />
          <MyChanges />
          {nextMeeting && (
            <Section heading="Done this fortnight">
              <DoneThisFortnight actions={nextMeeting.previousActions} />
            </Section>
          )}
        </>
      )}
    </QueryPage>
  );
}
