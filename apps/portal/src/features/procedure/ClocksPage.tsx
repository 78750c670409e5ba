import { useSearchParams } from "react-router";
import { parseDay, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ClockCard, ClockCardClock } from "./ClockCard.js";
import { ExampleFrom } from "./ExampleFrom.js";
import { ProcedureFrame } from "./ProcedureFrame.js";

const ClocksPageQuery = graphql(
  `
    query ProcedureClocksPage($from: PlainDate) {
      procedure { name version clocks(exampleFrom: $from) { ruleId isOfCalendar ...ClockCardClock } }
    }
  `,
  [ClockCardClock],
);

/** Who must do what by when, with the dates each rule gives. */
export function ClocksPage() {
  const [params] = useSearchParams();
  const from = dayIn(params.get("from"));
  const query = usePageQuery(ClocksPageQuery, { from });
  return (
    <ProcedureFrame title="Procedure" query={query} show={(data) => data.procedure}>
      {({ clocks }) => {
        const ofChild = clocks.filter((clock) => !clock.isOfCalendar);
        const ofCalendar = clocks.filter((clock) => clock.isOfCalendar);
        return (
          <>
            <ExampleFrom from={from} />
            <Section heading="For each child">
              {ofChild.length === 0 && <p className="govuk-body">This procedure has no dates for a child.</p>}
              <ul className="govuk-list">
                {ofChild.map((clock) => (
                  <ClockCard key={clock.ruleId} clock={clock} />
                ))}
              </ul>
            </Section>
            <Section heading="By the calendar">
              {ofCalendar.length === 0 && <p className="govuk-body">Nothing falls due by the calendar alone.</p>}
              <ul className="govuk-list">
                {ofCalendar.map((clock) => (
                  <ClockCard key={clock.ruleId} clock={clock} />
                ))}
              </ul>
            </Section>
          </>
        );
      }}
    </ProcedureFrame>
  );
}

function dayIn(text: string | null): string | null {
  const [year = "", month = "", day = ""] = (text ?? "").split("-");
  return parseDay(day, month, year);
}
