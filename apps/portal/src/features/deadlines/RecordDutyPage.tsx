import { useParams } from "react-router";
import {
  ConfirmForm,
  DateField,
  FormattedDate,
  QueryPage,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";

const RecordDutyPageQuery = graphql(`
  query RecordDutyPage { duties { id ruleId title obligation dueOn explanation } }
`);

const RecordDuty = graphql(
  `
    mutation RecordDuty($input: RecordDutyInput!) {
      recordDuty(input: $input) {
        duties { id doneOn isOverdue }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Records that a duty of the calendar was done, for the day it falls due. */
export function RecordDutyPage() {
  const { ruleId = "", dueOn = "" } = useParams();
  const { today } = useViewer();
  const query = usePageQuery(RecordDutyPageQuery, {}, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordDuty, {
    payload: (data) => data.recordDuty,
    onDone: () => done("/duties", "Recorded as done."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Record a duty as done"
      query={query}
      show={(data) => data.duties.find((duty) => duty.ruleId === ruleId && duty.dueOn === dueOn)}
      back={{ to: "/duties", text: "Duties of the calendar" }}
    >
      {(duty) => (
        <ConfirmForm
          form={form}
          button="Record as done"
          cancelTo="/duties"
          input={(values) => ({
            ruleId,
            dueOn,
            on: values.requiredDay("on", "Enter the day it was done"),
            note: values.optional("note"),
          })}
        >
          <SummaryList
            rows={[
              { label: "What", value: duty.title, note: duty.obligation },
              { label: "Due", value: <FormattedDate on={duty.dueOn} />, note: duty.explanation },
            ]}
          />
          <DateField name="on" label="When was it done?" defaultValue={today} />
          <TextArea name="note" label="What came of it? (optional)" rows={3} />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
