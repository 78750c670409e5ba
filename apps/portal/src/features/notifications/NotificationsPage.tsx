import { useSearchParams } from "react-router";
import { Pagination, QueryPage, Tabs, usePageQuery } from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { CardNotification, NotificationCard } from "./NotificationCard.js";

const NotificationsPageQuery = graphql(
  `
    query NotificationsPage($filter: NotificationFilter!, $after: String) {
      notifications(filter: $filter, first: 25, after: $after) {
        totalCount
        nodes { id ...CardNotification }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [CardNotification],
);

type Shown = {
  name: string;
  text: string;
  filter: { mine?: boolean; toMe?: boolean; state: EnumOf<"NotificationState"> };
  none: string;
};

const MINE: Shown = {
  name: "mine",
  text: "For me to tell",
  filter: { mine: true, state: "OPEN" },
  none: "There is nobody you must tell.",
};
const TABS: readonly Shown[] = [
  MINE,
  {
    name: "to-me",
    text: "For me to know",
    filter: { toMe: true, state: "OPEN" },
    none: "Nobody has anything to tell you.",
  },
  { name: "open", text: "All to be told", filter: { state: "OPEN" }, none: "Nobody must be told." },
  { name: "told", text: "Told", filter: { state: "TOLD" }, none: "Nobody was told yet." },
];

/** Everybody who must be told of something, those first who come before everybody else. */
export function NotificationsPage() {
  const [params] = useSearchParams();
  const tab = TABS.find(({ name }) => name === params.get("show")) ?? MINE;
  const query = usePageQuery(NotificationsPageQuery, { filter: tab.filter, after: params.get("after") });
  return (
    <QueryPage title="Who must be told" query={query} show={(data) => data.notifications}>
      {(page) => (
        <>
          <Tabs
            label="Whom to show"
            tabs={TABS.map(({ name, text }) => ({ to: `?show=${name}`, text, isCurrent: name === tab.name }))}
          />
          {page.nodes.length === 0 ? (
            <p className="govuk-body">{tab.none}</p>
          ) : (
            <ul className="govuk-list">
              {page.nodes.map((notification) => (
                <NotificationCard key={notification.id} notification={notification} isOfEnquiry />
              ))}
            </ul>
          )}
          <Pagination pageInfo={page.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}
