import { useParams } from "react-router";
import { ConfirmForm, FormattedDate, QueryPage, SummaryList, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CalendarYear } from "./calendar-query.js";
import { useCalendar } from "./use-calendar.js";

const RemoveHalfTerm = graphql(
  `
    mutation RemoveHalfTerm($input: RemoveHalfTermInput!) {
      removeHalfTerm(input: $input) { calendar { ...CalendarYear } userErrors { ...UserErrors } }
    }
  `,
  [CalendarYear, UserErrors],
);

/** Takes a half term away, after a last look at it. */
export function RemoveHalfTermPage() {
  const { id = "" } = useParams();
  const { query, to, back, done } = useCalendar();
  const form = useMutationForm(RemoveHalfTerm, {
    payload: (data) => data.removeHalfTerm,
    onDone: () => done("Half term removed."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Remove a half term"
      query={query}
      show={(data) => data.calendar?.halfTerms.find((half) => half.id === id)}
      back={back}
    >
      {(half) => (
        <ConfirmForm
          form={form}
          input={() => ({ halfTermId: half.id, version: half.version })}
          button="Remove the half term"
          isWarning
          cancelTo={to}
        >
          <SummaryList
            rows={[
              { label: "Half term", value: half.name },
              { label: "Term", value: half.term },
              { label: "First day", value: <FormattedDate on={half.startsOn} /> },
              { label: "Last day", value: <FormattedDate on={half.endsOn} /> },
            ]}
          />
          <p className="govuk-body">Its days are no school days any more. Open enquiries are counted anew.</p>
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
