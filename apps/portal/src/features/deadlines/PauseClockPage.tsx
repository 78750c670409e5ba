import { TextArea, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ClockFormPage, useClockPage } from "./ClockFormPage.js";

const PauseClock = graphql(
  `
    mutation PauseClock($input: PauseClockInput!) {
      pauseClock(input: $input) {
        enquiry { id deadlines { id state dueOn } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Pauses one date of an enquiry, with the reason. */
export function PauseClockPage() {
  const page = useClockPage();
  const form = useMutationForm(PauseClock, {
    payload: (data) => data.pauseClock,
    onDone: () => page.done("The date is paused."),
    onConflict: page.query.retry,
  });
  return (
    <ClockFormPage
      page={page}
      title="Pause a date"
      can="viewerCanPause"
      form={form}
      button="Pause it from today"
      input={(values, about) => ({ ...about, reason: values.text("reason") })}
    >
      <TextArea
        name="reason"
        label="Why must it wait?"
        hint="The days from today on are not counted until it runs again. Whoever at the authority reads the date reads the reason."
        rows={3}
      />
    </ClockFormPage>
  );
}
