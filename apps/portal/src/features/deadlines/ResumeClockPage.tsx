import { useParams } from "react-router";
import {
  ConfirmForm,
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
  const { reference = "", ruleId = "" } = useParams();
  const query = usePageQuery(ClockPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const back = `/enquiries/${reference}`;
  const form = useMutationForm(ResumeClock, {
    payload: (data) => data.resumeClock,
    onDone: () => done(back, "The date runs again."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Let a date run again`}
      heading={() => "Let a date run again"}
      query={query}
      show={(data) => findClock(data.enquiry, ruleId, "viewerCanResume")}
      back={{ to: back, text: "Enquiry" }}
    >
      {({ enquiryId, clock }) => (
        <ConfirmForm
          form={form}
          button="Let it run again from today"
          cancelTo={back}
          input={(values) => ({ enquiryId, ruleId, reason: values.text("reason") })}
        >
          <ClockSummary clock={clock} />
          <TextArea
            name="reason"
            label="Why does it no longer wait?"
            hint="The days it was paused are not counted; today is."
            rows={3}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
