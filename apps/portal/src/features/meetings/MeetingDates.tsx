import { Details, FormattedDate, SummaryList } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** The two dates of a meeting and how they were counted. */
export const MeetingDatesParts = graphql(`
  fragment MeetingDatesParts on Meeting {
    heldOn
    dates {
      registerDueOn
      agendaDueOn
      circulateBy
      workingDaysCounted
      daysNotCounted { on why }
      explanation
    }
  }
`);

/** Both dates, the one on which both go out, and the days that were and were not counted. */
export function MeetingDates(props: { meeting: FragmentOf<typeof MeetingDatesParts> }) {
  const { heldOn, dates } = readFragment(MeetingDatesParts, props.meeting);
  return (
    <>
      <SummaryList
        rows={[
          { label: "Panel", value: <FormattedDate on={heldOn} /> },
          { label: "Agenda due by", value: <FormattedDate on={dates.agendaDueOn} /> },
          { label: "Register due by", value: <FormattedDate on={dates.registerDueOn} /> },
          {
            label: "Circulate both by",
            value: (
              <strong>
                <FormattedDate on={dates.circulateBy} />
              </strong>
            ),
          },
        ]}
      />
      <Details summary="Which days were counted">
        <p className="govuk-body">{dates.explanation}</p>
        <div className="app-two-lists">
          <div>
            <h3 className="govuk-heading-s">Working days counted</h3>
            <ul className="govuk-list">
              {dates.workingDaysCounted.map((day) => (
                <li key={day}>
                  <FormattedDate on={day} />
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3 className="govuk-heading-s">Days not counted</h3>
            {dates.daysNotCounted.length === 0 && <p className="govuk-body">None</p>}
            <ul className="govuk-list">
              {dates.daysNotCounted.map((day) => (
                <li key={day.on}>
                  <FormattedDate on={day.on} /> – {day.why}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </Details>
    </>
  );
}
