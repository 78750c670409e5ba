import {
  choicesOfWords,
  DateField,
  MutationForm,
  QueryPage,
  RadiosField,
  SaveOrCancel,
  TextField,
  UserErrors,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { CALENDAR_DAY_KINDS } from "../../wording.js";
import { CalendarYear } from "./calendar-query.js";
import { ownerOf, useCalendar } from "./use-calendar.js";

const RecordCalendarDay = graphql(
  `
    mutation RecordCalendarDay($input: RecordCalendarDayInput!) {
      recordCalendarDay(input: $input) { calendar { ...CalendarYear } userErrors { ...UserErrors } }
    }
  `,
  [CalendarYear, UserErrors],
);

const OF_A_SCHOOL: readonly EnumOf<"CalendarDayKind">[] = ["INSET", "SCHOOL_CLOSED"];

/** Marks a day: INSET or closed, and for the whole authority offices and bank holidays too. */
export function CalendarDayPage() {
  const { query, schoolId, back, done } = useCalendar();
  const form = useMutationForm(RecordCalendarDay, {
    payload: (data) => data.recordCalendarDay,
    onDone: () => done("Day marked."),
  });
  return (
    <QueryPage title="Mark a day" query={query} show={(data) => data.calendar} caption={ownerOf} back={back}>
      {(year) => (
        <MutationForm
          form={form}
          input={(values) => ({
            schoolId,
            kind: values.chosen<EnumOf<"CalendarDayKind">>("kind", "Choose what the day is"),
            onDay: values.requiredDay("onDay", "Enter the day"),
            name: values.text("name"),
          })}
        >
          <RadiosField
            name="kind"
            label="What is the day?"
            choices={choicesOfWords(CALENDAR_DAY_KINDS).filter(
              ({ value }) => year.school === null || OF_A_SCHOOL.some((kind) => kind === value),
            )}
          />
          <DateField name="onDay" label="Which day?" />
          <TextField
            name="name"
            label="Why?"
            hint="A few words, shown wherever a date says which days did not count"
            width={30}
          />
          <SaveOrCancel text="Mark the day" isBusy={form.isSending} cancelTo={back.to} />
        </MutationForm>
      )}
    </QueryPage>
  );
}
