import { Link } from "react-router";
import { Bars } from "../../design/Bars.js";
import { ButtonLink, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
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

/** The strategic lead's home: the register in figures and what waits for a decision, on one page to print. */
export function OverviewPage() {
  const viewer = useViewer();
  const query = usePageQuery(OverviewPageQuery, {});
  return (
    <QueryPage title="Overview" query={query} show={(data) => data.dashboard} isWide>
      {(dashboard) => (
        <>
          <MailTrouble />
          {mayEnter(viewer, "DECISIONS") && (
            <Section heading="Decisions">
              <p className="govuk-body">
                {dashboard.decisionsWaiting === 0
                  ? "Nothing waits for your decision."
                  : `${countOf(dashboard.decisionsWaiting, "decision")} waiting.`}
              </p>
              {dashboard.actionsWaiting > 0 && (
                <p className="govuk-body">
                  {countOf(dashboard.actionsWaiting, "outstanding action")} not yet escalated to you.
                </p>
              )}
              {dashboard.decisionsWaiting + dashboard.actionsWaiting > 0 && (
                <ButtonLink to="/decisions">
                  {dashboard.decisionsWaiting > 0 ? "Start deciding" : "See them"}
                </ButtonLink>
              )}
            </Section>
          )}
          {dashboard.nextMeeting && <NextPanel meeting={dashboard.nextMeeting} />}
          {mayEnter(viewer, "WHOLE_TRAIL") && (
            <p className="govuk-body">
              <Link className="govuk-link" to="/trail">
                Who did and looked at what
              </Link>
            </p>
          )}
          <Section heading="The register">
            <Figures
              figures={[
                {
                  label: "On the register",
                  count: dashboard.onRegister,
                  note: `${dashboard.newSinceLastPanel} in, ${dashboard.leftSinceLastPanel} out since the last panel`,
                },
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
          <div className="app-two-lists">
            <Bars
              caption="By group"
              unit="Children"
              bars={dashboard.byGroup.map((row) => ({ key: row.group, label: row.name, count: row.count }))}
            />
            <Bars
              caption="By population"
              unit="Children"
              bars={dashboard.byPopulation.map((row) => ({
                key: row.population,
                label: POPULATIONS[row.population],
                count: row.count,
              }))}
            />
          </div>
          <Bars
            caption={
              dashboard.overdueByService.length === 0
                ? "Overdue actions by service: none"
                : "Overdue actions by service"
            }
            unit="Overdue actions"
            bars={dashboard.overdueByService.map((row) => ({
              key: row.service.id,
              label: row.service.name,
              count: row.count,
            }))}
          />
        </>
      )}
    </QueryPage>
  );
}
