import { Bars } from "../../design/Bars.js";
import { FormattedDate, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { POPULATIONS } from "../../wording.js";
import { Figures } from "./Figures.js";

const FiguresPageQuery = graphql(`
  query FiguresPage {
    figures {
      takenOn
      nextOn
      least
      onRegister
      byGroup { group name count }
      byPopulation { population count }
      withoutPlan
      notLocated
      forgotten
      overdueActions
    }
  }
`);

/** The home of those who see figures only: the register in numbers that point at no child. */
export function FiguresPage() {
  const query = usePageQuery(FiguresPageQuery, {});
  return (
    <QueryPage title="The register in figures" query={query} show={(data) => data.figures} isWide>
      {(report) => (
        <>
          <p className="govuk-body">
            Taken on <FormattedDate on={report.takenOn} />. The next figures are taken on{" "}
            <FormattedDate on={report.nextOn} />.
          </p>
          <p className="govuk-body">
            So that no figure points at a child, one of fewer than {report.least} is not shown, nor one from which it
            could be worked out. A figure stays as it was until it has changed by {report.least} or more.
          </p>
          <Section heading="The register">
            <Figures
              figures={[
                { label: "On the register", count: report.onRegister },
                { label: "Without a plan", count: report.withoutPlan },
                { label: "Not located", count: report.notLocated },
                { label: "Forgotten", count: report.forgotten, note: "Not discussed, not led or without an action" },
                { label: "Overdue actions", count: report.overdueActions },
              ]}
            />
          </Section>
          <div className="app-two-lists">
            <Bars
              caption="By group"
              unit="Children"
              bars={report.byGroup.map((row) => ({ key: row.group, label: row.name, count: row.count }))}
            />
            <Bars
              caption="By population"
              unit="Children"
              bars={report.byPopulation.map((row) => ({
                key: row.population,
                label: POPULATIONS[row.population],
                count: row.count,
              }))}
            />
          </div>
        </>
      )}
    </QueryPage>
  );
}
