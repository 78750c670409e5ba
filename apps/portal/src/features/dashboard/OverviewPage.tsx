import { Link } from "react-router";
import { Bars } from "../../design/Bars.js";
import { ButtonLink, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { countOf, POPULATIONS } from "../../wording.js";
import { MailTrouble } from "../mails/index.js";
import { Figures } from "./Figures.js";
import { NextPanel, NextPanelMeeting } from "./NextPanel.js";

const OverviewPageQuery = graphql(
  `
    query OverviewPage {
      dashboard {
        onRegister
        newSinceLastPanel
        leftSinceLastPanel
        byGroup { group name count }
        byPopulation { population count }
        withoutPlan
        overdueActions
        overdueByService { service { id name } count }
        notLocated
        decisionsWaiting
        actionsWaiting
        forgottenCount
        nextMeeting { ...NextPanelMeeting }
      }
    }
  `,
  [NextPanelMeeting],
);

type Dashboard = NonNullable<ResultOf<typeof OverviewPageQuery>["dashboard"]>;

/** The strategic lead's home: the register in figures and what waits for a decision, on one page to print. */
export function OverviewPage() {
  const viewer = useViewer();
  const query = usePageQuery(OverviewPageQuery, {});
  return (
    <QueryPage title="Overview" query={query} show={(data) => data.dashboard} isWide>
      {(dashboard) => (
        <>
          <MailTrouble />
          {mayEnter(viewer, "DECISIONS") && <Decisions {...dashboard} />}
          {dashboard.nextMeeting && <NextPanel meeting={dashboard.nextMeeting} />}
          {mayEnter(viewer, "WHOLE_TRAIL") && (
            <p className="govuk-body">
              <Link className="govuk-link" to="/trail">
                Who did and looked at what
              </Link>
            </p>
          )}
          <RegisterInFigures {...dashboard} />
          <WhereTheyAre {...dashboard} />
        </>
      )}
    </QueryPage>
  );
}

function Decisions({ decisionsWaiting, actionsWaiting }: Dashboard) {
  return (
    <Section heading="Decisions">
      <p className="govuk-body">
        {decisionsWaiting === 0
          ? "Nothing waits for your decision."
          : `${countOf(decisionsWaiting, "decision")} waiting.`}
      </p>
      {actionsWaiting > 0 && (
        <p className="govuk-body">{countOf(actionsWaiting, "outstanding action")} not yet escalated to you.</p>
      )}
      {decisionsWaiting + actionsWaiting > 0 && (
        <ButtonLink to="/decisions">{decisionsWaiting > 0 ? "Start deciding" : "See them"}</ButtonLink>
      )}
    </Section>
  );
}

function RegisterInFigures(dashboard: Dashboard) {
  const moved = `${dashboard.newSinceLastPanel} in, ${dashboard.leftSinceLastPanel} out since the last panel`;
  return (
    <Section heading="The register">
      <Figures
        figures={[
          { label: "On the register", count: dashboard.onRegister, note: moved },
          { label: "Without a plan", count: dashboard.withoutPlan },
          { label: "Overdue actions", count: dashboard.overdueActions },
          { label: "Not located", count: dashboard.notLocated },
          {
            label: "Forgotten",
            count: dashboard.forgottenCount,
            note: "Not discussed, not led or without an action",
          },
        ]}
      />
    </Section>
  );
}

function WhereTheyAre({ byGroup, byPopulation, overdueByService }: Dashboard) {
  const groups = byGroup.map(({ group, name, count }) => ({ key: group, label: name, count }));
  const populations = byPopulation.map(({ population, count }) => ({
    key: population,
    label: POPULATIONS[population],
    count,
  }));
  const overdue = overdueByService.map(({ service, count }) => ({ key: service.id, label: service.name, count }));
  return (
    <>
      <div className="app-two-lists">
        <Bars caption="By group" unit="Children" bars={groups} />
        <Bars caption="By population" unit="Children" bars={populations} />
      </div>
      <Bars
        caption={overdue.length === 0 ? "Overdue actions by service: none" : "Overdue actions by service"}
        unit="Overdue actions"
        bars={overdue}
      />
    </>
  );
}
