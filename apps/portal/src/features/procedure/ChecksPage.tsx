import { Details, Section, Tag, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { SIDES } from "../../wording.js";
import { AsPrinted, Clause } from "./Clause.js";
import { Conditions, ConditionsCondition } from "./Conditions.js";
import { Lines, LinesLine } from "./Lines.js";
import { ProcedureFrame } from "./ProcedureFrame.js";

const ChecksPageQuery = graphql(
  `
    query ProcedureChecksPage {
      procedure {
        name
        version
        missingInWords
        vulnerabilityGroups { code ...LinesLine }
        risks { code ...LinesLine }
        checklists {
          code name heldBy daysInWords whenInWords source
          rows { code label isMandatory asksRiskAssessment agencies source asPrinted decision }
        }
        guards { actInWords conditions { ...ConditionsCondition } }
      }
    }
  `,
  [LinesLine, ConditionsCondition],
);

type Checklist = ResultOf<typeof ChecksPageQuery>["procedure"]["checklists"][number];

/** Who counts, what is tried, and what must hold before an act. */
export function ChecksPage() {
  const query = usePageQuery(ChecksPageQuery, {});
  return (
    <ProcedureFrame title="Procedure: checks and guards" query={query} show={(data) => data.procedure}>
      {({ missingInWords, vulnerabilityGroups, risks, checklists, guards }) => (
        <>
          <Section heading="Who counts as missing education">
            <p className="govuk-body">
              {missingInWords === null ? "The procedure does not define it." : `A child ${missingInWords}.`}
            </p>
          </Section>
          <Section heading="What must hold first">
            {guards.length === 0 && <p className="govuk-body">Nothing is asked before an act.</p>}
            {guards.map(({ actInWords, conditions }) => (
              <section key={actInWords}>
                <h3 className="govuk-heading-s">{actInWords}</h3>
                <Conditions conditions={conditions} />
              </section>
            ))}
          </Section>
          <Section heading="Checklists">
            {checklists.length === 0 && <p className="govuk-body">The procedure has no checklist.</p>}
            {checklists.map((list) => (
              <Rows key={list.code} list={list} />
            ))}
          </Section>
          <Section heading="Vulnerable groups">
            <Lines lines={vulnerabilityGroups} none="The procedure lists no groups, so none shortens a date." />
          </Section>
          <Section heading="Risks">
            <Lines lines={risks} none="The procedure names no risks." />
          </Section>
        </>
      )}
    </ProcedureFrame>
  );
}

function Rows({ list }: { list: Checklist }) {
  const about = [SIDES[list.heldBy], list.daysInWords, list.whenInWords && `if ${list.whenInWords}`];
  return (
    <Details summary={`${list.name} (${list.rows.length})`}>
      <p className="govuk-body">{about.filter(Boolean).join(", ")}.</p>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {list.rows.map((row) => (
          <li key={row.code}>
            {row.label} {row.isMandatory && <Tag>Must be settled</Tag>}
            {row.agencies.length > 0 && <>: {row.agencies.join(", ")}</>}
            {row.asksRiskAssessment && ". Weigh the risks first"}
            <Clause source={row.source} />
            <AsPrinted asPrinted={row.asPrinted} decision={row.decision} />
          </li>
        ))}
      </ol>
    </Details>
  );
}
