import { Section, SummaryList, Table, Tag, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { ROLES } from "../../wording.js";
import { AsPrinted, Clause } from "./Clause.js";
import { Lines, LinesLine } from "./Lines.js";
import { ProcedureFrame } from "./ProcedureFrame.js";

const TellingPageQuery = graphql(
  `
    query ProcedureTellingPage {
      procedure {
        name
        version
        notifications { eventInWords whenInWords toWords byWords isFirst isImmediate says source }
        roles { role words }
        forms { code label isDraft isPublic sentBy source asPrinted decision }
        systems { code ...LinesLine }
      }
    }
  `,
  [LinesLine],
);

/** Who is told of what, who is who, and the forms and systems. */
export function TellingPage() {
  const query = usePageQuery(TellingPageQuery, {});
  return (
    <ProcedureFrame title="Procedure: telling and forms" query={query} show={(data) => data.procedure}>
      {({ notifications, roles, forms, systems }) => (
        <>
          <Section heading="Who is told">
            {notifications.length === 0 && <p className="govuk-body">The procedure names nobody to tell.</p>}
            {notifications.length > 0 && (
              <Table
                caption="Who is told"
                isCaptionHidden
                rows={notifications}
                rowKey={(row) => `${row.eventInWords} ${row.toWords}`}
                columns={[
                  {
                    heading: "When",
                    cell: (row) => (row.whenInWords ? `${row.eventInWords}, if ${row.whenInWords}` : row.eventInWords),
                  },
                  {
                    heading: "Whom",
                    cell: (row) => (
                      <>
                        {row.toWords} {row.isFirst && <Tag colour="red">First</Tag>}{" "}
                        {row.isImmediate && <Tag colour="orange">At once</Tag>}
                      </>
                    ),
                  },
                  { heading: "By", cell: (row) => row.byWords || "Whoever learns of it" },
                  {
                    heading: "What to do",
                    cell: (row) => (
                      <>
                        {row.says} <span className="app-muted">{row.source}</span>
                      </>
                    ),
                  },
                ]}
              />
            )}
          </Section>
          <Section heading="Who is who">
            {roles.length === 0 && <p className="govuk-body">The procedure gives the roles no names of its own.</p>}
            <SummaryList rows={roles.map(({ role, words }) => ({ label: ROLES[role], value: words }))} />
          </Section>
          <Section heading="Forms">
            {forms.length === 0 && <p className="govuk-body">The procedure has no forms.</p>}
            {forms.map((form) => (
              <section key={form.code} className="app-card">
                <h3 className="govuk-heading-s">
                  {form.label} {form.isDraft && <Tag colour="yellow">Draft</Tag>}
                </h3>
                <p className="govuk-body">
                  Sent by {[...form.sentBy, ...(form.isPublic ? ["anybody, without signing in"] : [])].join("; ")}.
                </p>
                <AsPrinted asPrinted={form.asPrinted} decision={form.decision} />
                <Clause source={form.source} />
              </section>
            ))}
          </Section>
          <Section heading="Outside systems">
            <Lines lines={systems} none="The procedure names no outside systems." />
          </Section>
        </>
      )}
    </ProcedureFrame>
  );
}
