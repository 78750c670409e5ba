import { TextArea, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ClockFormPage, useClockPage } from "./ClockFormPage.js";

const ResumeClock = graphql(
  `
    mutation ResumeClock($input: ResumeClockInput!) {
      resumeClock(input: $input) {
        enquiry { id deadlines { id state dueOn } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** Lets a paused date run again, with the reason. */
export function ResumeClockPage() {
  const page = useClockPage();
  const form = useMutationForm(ResumeClock, {
    payload: (data) => data.resumeClock,
    onDone: () => page.done("The date runs again."),
    onConflict: page.query.retry,
  });
  return (
    <ClockFormPage
      page={page}
      title="Let a date run again"
      can="viewerCanResume"
      form={form}
      button="Let it run again from today"
      input={(values, about) => ({ ...about, reason: values.text("reason") })}
    >
      <TextArea
        name="reason"
        label="Why does it no longer wait?"
        hint="The days it was paused are not counted; today is."
        rows={3}
      />
    </ClockFormPage>
  );
}
