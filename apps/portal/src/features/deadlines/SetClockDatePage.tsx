import { useParams } from "react-router";
import {
  ConfirmForm,
  DateField,
  QueryPage,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ClockSummary } from "./ClockSummary.js";
import { ClockPageQuery, findClock } from "./clock-query.js";

const SetClockDate = graphql(
  `
    mutation SetClockDate($input: SetClockDateInput!) {
      setClockDate(input: $input) {
        enquiry { id deadlines { id state dueOn } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Sets the day of something for which the procedure gives no figure, with the reason. */
export function SetClockDatePage() {
  const { reference = "", ruleId = "" } = useParams();
  const query = usePageQuery(ClockPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const back = `/enquiries/${reference}`;
  const form = useMutationForm(SetClockDate, {
    payload: (data) => data.setClockDate,
    onDone: () => done(back, "The date is set."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Set a date`}
      heading={() => "Set a date"}
      query={query}
      show={(data) => findClock(data.enquiry, ruleId, "viewerCanSetDate")}
      back={{ to: back, text: "Enquiry" }}
    >
      {({ enquiryId, clock }) => (
        <ConfirmForm
          form={form}
          button="Set the date"
          cancelTo={back}
          input={(values) => ({
            enquiryId,
            ruleId,
            on: values.requiredDay("on", "Enter the day it is due"),
            reason: values.text("reason"),
          })}
        >
          <ClockSummary clock={clock} />
          <DateField name="on" label="By when?" hint="The procedure gives no figure. Today or later." />
          <TextArea
            name="reason"
            label="Why this day?"
            hint="Whoever at the authority reads the date reads the reason."
            rows={3}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
