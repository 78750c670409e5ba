import { Link, useSearchParams } from "react-router";
import { ChildLink, ChildLinkEntry } from "../../design/ChildLink.js";
import { Pagination, QueryPage, ServiceFilters, Status, Table, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { DueTag, DueTagAction } from "./DueTag.js";
import { ownerOf } from "./owner.js";

const ChaseListPageQuery = graphql(
  `
    query ChaseListPage($outstanding: Boolean, $overdue: Boolean, $silent: Boolean, $notOurs: Boolean, $serviceId: ID, $after: String) {
      actions(
        outstanding: $outstanding
        overdue: $overdue
        silent: $silent
        notOurs: $notOurs
        serviceId: $serviceId
        first: 25
        after: $after
      ) {
        totalCount
        nodes {
          id
          text
          isOutstanding
          ...DueTagAction
          ownerService { id name }
          ownerPerson { id name }
          entry { id reference ...ChildLinkEntry }
          ownerProposal { id state service { id name } }
          escalations { id state level { code label } }
        }
        pageInfo { hasNextPage endCursor }
      }
      services { id name }
    }
  `,
  [DueTagAction, ChildLinkEntry],
);

type Chased = ResultOf<typeof ChaseListPageQuery>["actions"]["nodes"][number];

const PARTS = [
  { show: "outstanding", text: "Outstanding" },
  { show: "overdue", text: "Overdue" },
  { show: "silent", text: "No update since circulation" },
  { show: "not-ours", text: "Said to be another’s" },
  { show: "all", text: "All open" },
];

/** Open actions by age, to be chased between meetings: overdue, silent, or both; by service. */
export function ChaseListPage() {
  const [params] = useSearchParams();
  const show = params.get("show") ?? "outstanding";
  const query = usePageQuery(ChaseListPageQuery, {
    outstanding: show === "outstanding" ? true : null,
    overdue: show === "overdue" ? true : null,
    silent: show === "silent" ? true : null,
    notOurs: show === "not-ours" ? true : null,
    serviceId: params.get("service") || null,
    after: params.get("after"),
  });
  return (
    <QueryPage title="Actions to chase" query={query} show={(data) => data} isWide>
      {({ actions, services }) => (
        <>
          <ServiceFilters
            tabsLabel="Which actions"
            formLabel="Actions by service"
            parts={PARTS}
            show={show}
            service={params.get("service") ?? ""}
            services={services}
          />
          <Status>
            Showing {actions.nodes.length} of {countOf(actions.totalCount, "open action")}
          </Status>
          {actions.nodes.length === 0 ? (
            <p className="govuk-body">No action has to be chased here.</p>
          ) : (
            <Table
              caption="Actions, earliest due first"
              isCaptionHidden
              rows={actions.nodes}
              rowKey={(action) => action.id}
              columns={[
                { heading: "Action", cell: (action) => action.text },
                { heading: "Child", cell: (action) => <ChildLink entry={action.entry} /> },
                { heading: "Owner", cell: ownerAsSaid },
                { heading: "Due", cell: (action) => <DueTag action={action} isLabelled /> },
                { heading: "Escalated to", cell: levelsOf },
                { heading: "What to do", cell: (action) => <Acts action={action} /> },
              ]}
            />
          )}
          <Pagination pageInfo={actions.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function ownerAsSaid(action: Chased): string {
  const proposed = action.ownerProposal?.state === "OPEN" ? action.ownerProposal.service.name : null;
  return proposed ? `${ownerOf(action)}; said to be of ${proposed}` : ownerOf(action);
}

function levelsOf(action: Chased): string {
  return action.escalations.map((escalation) => escalation.level.label).join(", ") || "Not escalated";
}

function Acts({ action }: { action: Chased }) {
  const start = `/actions/${action.entry.reference}/${action.id}`;
  const acts = [
    action.ownerProposal?.state === "OPEN" && { to: `${start}/whose`, text: "Answer whose it is" },
    { to: `${start}/reassign`, text: "Hand on" },
    { to: `${start}/cancel`, text: "Cancel" },
    action.isOutstanding && { to: `${start}/escalate`, text: "Escalate" },
  ].filter((act) => act !== false);
  return (
    <ul className="govuk-list app-act-list">
      {acts.map((act) => (
        <li key={act.to}>
          <Link className="govuk-link" to={act.to}>
            {act.text}
            <span className="govuk-visually-hidden">: {action.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
