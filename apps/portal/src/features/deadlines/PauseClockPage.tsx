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
  const { reference = "", ruleId = "" } = useParams();
  const query = usePageQuery(ClockPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const back = `/enquiries/${reference}`;
  const form = useMutationForm(PauseClock, {
    payload: (data) => data.pauseClock,
    onDone: () => done(back, "The date is paused."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Pause a date`}
      heading={() => "Pause a date"}
      query={query}
      show={(data) => findClock(data.enquiry, ruleId, "viewerCanPause")}
      back={{ to: back, text: "Enquiry" }}
    >
      {({ enquiryId, clock }) => (
        <ConfirmForm
          form={form}
          button="Pause it from today"
          cancelTo={back}
          input={(values) => ({ enquiryId, ruleId, reason: values.text("reason") })}
        >
          <ClockSummary clock={clock} />
          <TextArea
            name="reason"
            label="Why must it wait?"
            hint="The days from today on are not counted until it runs again. Whoever at the authority reads the date reads the reason."
            rows={3}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
