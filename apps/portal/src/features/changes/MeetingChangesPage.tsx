import { useParams, useSearchParams } from "react-router";
import { formatDay, Pagination, QueryPage, Status, Tabs, usePageQuery } from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { ChangedChild, ChangedChildren } from "./ChangedChildren.js";
import { CHANGE_KINDS } from "./words.js";

const MeetingChangesPageQuery = graphql(
  `
    query MeetingChangesPage($id: ID!, $kinds: [ChangeKind!], $after: String) {
      meeting(id: $id) {
        id
        heldOn
        changes(first: 25, after: $after, kinds: $kinds) {
          totalCount
          counts { kind children }
          nodes { ...ChangedChild }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  `,
  [ChangedChild],
);

/** Each child for whom something changed since the panel before, all or by kind of change. */
export function MeetingChangesPage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const kind = kindIn(params.get("kind"));
  const query = usePageQuery(MeetingChangesPageQuery, { id, kinds: kind && [kind], after: params.get("after") });
  return (
    <QueryPage
      title="Changed since the last panel"
      query={query}
      show={(data) => data.meeting}
      caption={(meeting) => `Panel on ${formatDay(meeting.heldOn)}`}
      back={{ to: `/meetings/${id}`, text: "Panel meeting" }}
    >
      {({ changes }) => (
        <>
          <Tabs
            label="Kinds of change"
            tabs={[
              { to: "?", text: "All", isCurrent: kind === null },
              ...changes.counts.map((one) => ({
                to: `?kind=${one.kind}`,
                text: `${CHANGE_KINDS[one.kind]} (${one.children})`,
                isCurrent: one.kind === kind,
              })),
            ]}
          />
          <Status>
            Showing {changes.nodes.length} of {countOf(changes.totalCount, "child", "children")}
          </Status>
          {changes.totalCount === 0 && (
            <p className="govuk-body">Nothing has changed, or there was no panel before to compare with.</p>
          )}
          <ChangedChildren lines={changes.nodes} />
          <Pagination pageInfo={changes.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function kindIn(text: string | null): EnumOf<"ChangeKind"> | null {
  return (Object.keys(CHANGE_KINDS) as EnumOf<"ChangeKind">[]).find((kind) => kind === text) ?? null;
}
