import { useParams } from "react-router";
import {
  DateField,
  formatDay,
  MutationForm,
  QueryPage,
  SaveOrCancel,
  TextField,
  UserErrors,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CalendarYear } from "./calendar-query.js";
import { ownerOf, useCalendar } from "./use-calendar.js";

const RecordHalfTerm = graphql(
  `
    mutation RecordHalfTerm($input: RecordHalfTermInput!) {
      recordHalfTerm(input: $input) { calendar { ...CalendarYear } userErrors { ...UserErrors } }
    }
  `,
  [CalendarYear, UserErrors],
);

/** Adds a half term, or corrects one, of the school or of all schools. */
export function HalfTermPage() {
  const { id = null } = useParams();
  const { query, schoolId, to, back, done } = useCalendar();
  const form = useMutationForm(RecordHalfTerm, {
    payload: (data) => data.recordHalfTerm,
    onDone: () => done("Half term recorded."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={id ? "Change a half term" : "Add a half term"}
      query={query}
      show={(data) => data.calendar}
      caption={ownerOf}
      back={back}
    >
      {(year) => {
        const half = year.halfTerms.find((one) => one.id === id) ?? null;
        return (
          <MutationForm
            form={form}
            input={(values) => ({
              halfTermId: half?.id ?? null,
              version: half?.version ?? null,
              schoolId,
              name: values.text("name"),
              term: values.text("term"),
              startsOn: values.requiredDay("startsOn", "Enter the first day"),
              endsOn: values.requiredDay("endsOn", "Enter the last day"),
            })}
            conflict={{
              keepTheirsTo: to,
              lines: (sent) => [
                { label: "Name", theirs: half?.name ?? "", yours: sent.name },
                { label: "First day", theirs: formatDay(half?.startsOn ?? ""), yours: formatDay(sent.startsOn) },
                { label: "Last day", theirs: formatDay(half?.endsOn ?? ""), yours: formatDay(sent.endsOn) },
              ],
            }}
          >
            <TextField
              name="name"
              label="Name"
              hint="For example, First half of the autumn term"
              defaultValue={half?.name}
            />
            <TextField
              name="term"
              label="Term"
              hint={`The whole term it is half of, for example ${year.schoolYear} autumn`}
              width={20}
              defaultValue={half?.term ?? `${year.schoolYear} `}
            />
            <DateField name="startsOn" label="First day" defaultValue={half?.startsOn} />
            <DateField name="endsOn" label="Last day" defaultValue={half?.endsOn} />
            <SaveOrCancel text="Save half term" isBusy={form.isSending} cancelTo={back.to} />
          </MutationForm>
        );
      }}
    </QueryPage>
  );
}
