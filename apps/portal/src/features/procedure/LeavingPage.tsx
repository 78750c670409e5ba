import { Section, SummaryList, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { AsPrinted, Clause } from "./Clause.js";
import { Conditions, ConditionsCondition } from "./Conditions.js";
import { ProcedureFrame } from "./ProcedureFrame.js";

const LeavingPageQuery = graphql(
  `
    query ProcedureLeavingPage {
      procedure {
        name
        version
        routesOffRoll {
          code label grantInWords grounds source asPrinted decision
          conditions { ...ConditionsCondition }
          instructions { says source }
        }
        outcomes { code label isFollowedUp closesByItself source asPrinted decision conditions { ...ConditionsCondition } }
      }
    }
  `,
  [ConditionsCondition],
);

type Procedure = ResultOf<typeof LeavingPageQuery>["procedure"];

/** How a name leaves a school's roll, and how a case ends. */
export function LeavingPage() {
  const query = usePageQuery(LeavingPageQuery, {});
  return (
    <ProcedureFrame title="Procedure: leaving a roll and closing" query={query} show={(data) => data.procedure}>
      {({ routesOffRoll, outcomes }) => (
        <>
          <Section heading="Ways off a school’s roll">
            {routesOffRoll.length === 0 && <p className="govuk-body">The procedure names no way off a roll.</p>}
            {routesOffRoll.map((route) => (
              <RouteCard key={route.code} route={route} />
            ))}
          </Section>
          <Section heading="How a case ends">
            {outcomes.length === 0 && <p className="govuk-body">The procedure lists no outcomes.</p>}
            {outcomes.map((outcome) => (
              <OutcomeCard key={outcome.code} outcome={outcome} />
            ))}
          </Section>
        </>
      )}
    </ProcedureFrame>
  );
}

function RouteCard({ route }: { route: Procedure["routesOffRoll"][number] }) {
  return (
    <section className="app-card">
      <h3 className="govuk-heading-s">{route.label}</h3>
      <SummaryList
        rows={[
          { label: "Who grants it", value: route.grantInWords },
          { label: "Grounds", value: route.grounds.join(", ") },
          { label: "Clause", value: route.source },
        ]}
      />
      <h4 className="govuk-heading-s">What must hold first</h4>
      <Conditions conditions={route.conditions} />
      <h4 className="govuk-heading-s">What the school does then</h4>
      <ol className="govuk-list govuk-list--number">
        {route.instructions.map(({ says, source }) => (
          <li key={says}>
            {says} <span className="app-muted">{source}</span>
          </li>
        ))}
      </ol>
      <AsPrinted asPrinted={route.asPrinted} decision={route.decision} />
    </section>
  );
}

function OutcomeCard({ outcome }: { outcome: Procedure["outcomes"][number] }) {
  return (
    <section className="app-card">
      <h3 className="govuk-heading-s">{outcome.label}</h3>
      {outcome.isFollowedUp && <p className="govuk-body">Follow-ups come first; the case closes after them.</p>}
      {outcome.closesByItself && (
        <p className="govuk-body">A child never found: the case closes by itself when school age is over.</p>
      )}
      {outcome.conditions.length > 0 && <Conditions conditions={outcome.conditions} />}
      <AsPrinted asPrinted={outcome.asPrinted} decision={outcome.decision} />
      <Clause source={outcome.source} />
    </section>
  );
}
