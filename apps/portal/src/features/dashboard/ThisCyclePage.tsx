import { useEffect } from "react";
import { Link } from "react-router";
import { ButtonLink, formatDay, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { TaskList } from "../../design/TaskList.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { MailTrouble } from "../mails/index.js";
import { MeetingLate, MeetingLateParts } from "../meetings/index.js";
import { CycleMeeting, cycleTasks } from "./cycle-tasks.js";
import { ImportsUnderWay, RunUnderWay } from "./ImportsUnderWay.js";

const ThisCyclePageQuery = graphql(
  `
    query ThisCyclePage {
      nextMeeting { id heldOn startsAt place ...CycleMeeting ...MeetingLateParts }
      referrals(state: SCREENED, first: 1) { totalCount }
      escalations(state: OPEN, first: 1) { totalCount }
      dashboard {
        onRegister
        overdueActions
        addressesToConfirm
        forgottenCount
        importsUnderWay { id state ...RunUnderWay }
      }
    }
  `,
  [CycleMeeting, MeetingLateParts, RunUnderWay],
);

/** Business support's home: the fortnight's tasks in order with their dates, and what must not be forgotten. */
export function ThisCyclePage() {
  const query = usePageQuery(ThisCyclePageQuery, {});
  const { retry } = query;
  const isMoving = query.data?.dashboard.importsUnderWay.some(
    (run) => run.state === "READING" || run.state === "CHECKING",
  );
  useEffect(() => {
    if (!isMoving) return;
    const timer = window.setInterval(retry, 2000);
    return () => window.clearInterval(timer);
  }, [isMoving, retry]);
  return (
    <QueryPage title="This cycle" query={query} show={(data) => data}>
      {({ nextMeeting, dashboard, referrals, escalations }) => (
        <>
          <MailTrouble />
          {nextMeeting ? (
            <>
              <p className="govuk-body-l">
                <Link className="govuk-link" to={`/meetings/${nextMeeting.id}`}>
                  Panel on {formatDay(nextMeeting.heldOn)}
                </Link>
                , {nextMeeting.startsAt}, {nextMeeting.place}
              </p>
              <MeetingLate meeting={nextMeeting} />
              <TaskList tasks={cycleTasks(nextMeeting, referrals.totalCount)} />
            </>
          ) : (
            <>
              <p className="govuk-body">
                No panel is planned. Plan the meetings first; the fortnight’s tasks follow from them.
              </p>
              <ButtonLink to="/meetings/rhythm">Plan the meetings</ButtonLink>
            </>
          )}
          <ImportsUnderWay runs={dashboard.importsUnderWay} />
          <Section heading="Not to be forgotten">
            <ul className="govuk-list govuk-list--spaced">
              <li>
                <Link className="govuk-link" to="/actions?show=overdue">
                  {countOf(dashboard.overdueActions, "overdue action")}
                </Link>{" "}
                to chase or escalate
              </li>
              <li>
                <Link className="govuk-link" to="/escalations">
                  {countOf(escalations.totalCount, "escalation")}
                </Link>{" "}
                {escalations.totalCount === 1 ? "waits" : "wait"} for an answer
              </li>
              <li>
                <Link className="govuk-link" to="/forgotten-children">
                  {countOf(dashboard.forgottenCount, "child", "children")}
                </Link>{" "}
                not discussed, without a lead service or without an action
              </li>
              <li>
                <Link className="govuk-link" to="/register?address=confirm">
                  {countOf(dashboard.addressesToConfirm, "address", "addresses")}
                </Link>{" "}
                to confirm as protected
              </li>
              <li>
                <Link className="govuk-link" to="/register">
                  {countOf(dashboard.onRegister, "child", "children")}
                </Link>{" "}
                on the register
              </li>
            </ul>
          </Section>
        </>
      )}
    </QueryPage>
  );
}
