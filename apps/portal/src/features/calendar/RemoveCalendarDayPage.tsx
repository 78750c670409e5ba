import { useParams } from "react-router";
import { ConfirmForm, FormattedDate, QueryPage, SummaryList, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CALENDAR_DAY_KINDS } from "../../wording.js";
import { CalendarYear } from "./calendar-query.js";
import { useCalendar } from "./use-calendar.js";

const RemoveCalendarDay = graphql(
  `
    mutation RemoveCalendarDay($input: RemoveCalendarDayInput!) {
      removeCalendarDay(input: $input) { calendar { ...CalendarYear } userErrors { ...UserErrors } }
    }
  `,
  [CalendarYear, UserErrors],
);

/** Takes the mark of a day away, after a last look at it. */
export function RemoveCalendarDayPage() {
  const { id = "" } = useParams();
  const { query, to, back, done } = useCalendar();
  const form = useMutationForm(RemoveCalendarDay, {
    payload: (data) => data.removeCalendarDay,
    onDone: () => done("Mark removed."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Remove the mark of a day"
      query={query}
      show={(data) => data.calendar?.days.find((day) => day.id === id)}
      back={back}
    >
      {(day) => (
        <ConfirmForm
          form={form}
          input={() => ({ calendarDayId: day.id, version: day.version })}
          button="Remove the mark"
          isWarning
          cancelTo={to}
        >
          <SummaryList
            rows={[
              { label: "Day", value: <FormattedDate on={day.onDay} /> },
              { label: "What", value: CALENDAR_DAY_KINDS[day.kind] },
              { label: "Why", value: day.name },
            ]}
          />
          <p className="govuk-body">The day counts again as it would by itself. Open enquiries are counted anew.</p>
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
