import { Link } from "react-router";
import { FormattedDate, QueryPage, Tag, usePageQuery, WrittenText } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";

const DutiesPageQuery = graphql(`
  query DutiesPage {
    duties {
      id
      ruleId
      title
      obligation
      ownerWords
      dueOn
      doneOn
      note
      recordedBy { id name }
      isOverdue
      isMine
      explanation
      source
      viewerCanRecord
    }
  }
`);

type Duty = ResultOf<typeof DutiesPageQuery>["duties"][number];

/** What the procedure asks for by the calendar, whoever is being looked for: readings, lists and reports. */
export function DutiesPage() {
  const query = usePageQuery(DutiesPageQuery, {});
  const mayRecordFailedTransfers = useMayEnter("FAILED_TRANSFERS");
  return (
    <QueryPage
      title="Duties of the calendar"
      query={query}
      show={(data) => data.duties}
      back={{ to: "/deadlines", text: "Dates that fall due" }}
    >
      {(duties) =>
        duties.length === 0 ? (
          <p className="govuk-body">The procedure asks for nothing by the calendar.</p>
        ) : (
          <>
            {mayRecordFailedTransfers && (
              <p className="govuk-body">
                <Link className="govuk-link" to="/failed-transfers">
                  Bring in the list of failed transfers
                </Link>
              </p>
            )}
            <ul className="govuk-list">
              {duties.map((duty) => (
                <DutyCard key={duty.id} duty={duty} />
              ))}
            </ul>
          </>
        )
      }
    </QueryPage>
  );
}

function DutyCard({ duty }: { duty: Duty }) {
  return (
    <li className={`app-card${duty.isOverdue ? " app-card--overdue" : ""}`}>
      <h2 className="govuk-heading-s">{duty.title}</h2>
      <p className="govuk-body">
        Due <FormattedDate on={duty.dueOn} none="on a day that is not known yet" />{" "}
        {duty.isOverdue && <Tag colour="red">Not recorded</Tag>}
        {duty.doneOn && <Tag colour="green">Done</Tag>} {duty.isMine && <Tag colour="blue">Yours</Tag>}
      </p>
      <p className="govuk-body">{duty.obligation}</p>
      <p className="govuk-body-s">
        {duty.explanation} {duty.ownerWords}; {duty.source}
      </p>
      {duty.doneOn && (
        <p className="govuk-body-s">
          Done <FormattedDate on={duty.doneOn} />
          {duty.recordedBy && `, recorded by ${duty.recordedBy.name}`}
        </p>
      )}
      {duty.note && <WrittenText>{duty.note}</WrittenText>}
      {duty.viewerCanRecord && (
        <p className="app-act-line">
          <Link className="govuk-link" to={`/duties/${duty.ruleId}/${duty.dueOn}`}>
            Record as done<span className="govuk-visually-hidden">: {duty.title}</span>
          </Link>
        </p>
      )}
    </li>
  );
}
