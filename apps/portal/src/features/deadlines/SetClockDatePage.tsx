import { DateField, TextArea, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ClockFormPage, useClockPage } from "./ClockFormPage.js";

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
  const page = useClockPage();
  const form = useMutationForm(SetClockDate, {
    payload: (data) => data.setClockDate,
    onDone: () => page.done("The date is set."),
    onConflict: page.query.retry,
  });
  return (
    <ClockFormPage
      page={page}
      title="Set a date"
      can="viewerCanSetDate"
      form={form}
      button="Set the date"
      input={(values, about) => ({
        ...about,
        on: values.requiredDay("on", "Enter the day it is due"),
        reason: values.text("reason"),
      })}
    >
      <DateField name="on" label="By when?" hint="The procedure gives no figure. Today or later." />
      <TextArea
        name="reason"
        label="Why this day?"
        hint="Whoever at the authority reads the date reads the reason."
        rows={3}
      />
    </ClockFormPage>
  );
}
