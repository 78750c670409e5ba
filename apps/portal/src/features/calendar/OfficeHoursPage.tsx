import { MutationForm, QueryPage, SaveOrCancel, TextField, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CalendarYear } from "./calendar-query.js";
import { useCalendar } from "./use-calendar.js";

const RecordOfficeHours = graphql(
  `
    mutation RecordOfficeHours($input: RecordOfficeHoursInput!) {
      recordOfficeHours(input: $input) { calendar { ...CalendarYear } userErrors { ...UserErrors } }
    }
  `,
  [CalendarYear, UserErrors],
);

/** Records how many hours officers work on a day; clocks that count working hours use it. */
export function OfficeHoursPage() {
  const { query, to, back, done } = useCalendar();
  const form = useMutationForm(RecordOfficeHours, {
    payload: (data) => data.recordOfficeHours,
    onDone: () => done("Hours recorded."),
    onConflict: query.retry,
  });
  return (
    <QueryPage title="Hours worked on a day" query={query} show={(data) => data.calendar} back={back}>
      {(year) => (
        <MutationForm
          form={form}
          input={(values) => ({ hoursADay: values.number("hoursADay") ?? 0, version: year.hoursVersion })}
          conflict={{
            keepTheirsTo: to,
            lines: (sent) => [{ label: "Hours", theirs: String(year.hoursADay), yours: String(sent.hoursADay) }],
          }}
        >
          <TextField
            name="hoursADay"
            label="How many hours do officers work on a day?"
            hint="A full-time week of 37 hours is 7.4 a day. A procedure that gives working hours is counted in these."
            isNumber
            width={4}
            suffix="hours"
            defaultValue={year.hoursADay}
          />
          <SaveOrCancel text="Save hours" isBusy={form.isSending} cancelTo={back.to} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
