import { Details, FormattedDate, Section, Table, Tag, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { Lines, LinesLine } from "./Lines.js";
import { ProcedureFrame } from "./ProcedureFrame.js";

const ListsPageQuery = graphql(
  `
    query ProcedureListsPage {
      procedure {
        name
        version
        versions { name version effectiveFrom isInForce }
        lists { name entries { code ...LinesLine } }
        legalBasis
      }
    }
  `,
  [LinesLine],
);

/** The versions of the procedure and its own code lists. */
export function ListsPage() {
  const query = usePageQuery(ListsPageQuery, {});
  return (
    <ProcedureFrame title="Procedure: versions and lists" query={query} show={(data) => data.procedure}>
      {({ versions, lists, legalBasis }) => (
        <>
          <Section heading="Versions">
            <p className="govuk-body">
              A date that was running when a version began goes on being judged by the version before it.
            </p>
            <Table
              caption="Versions"
              isCaptionHidden
              rows={versions}
              rowKey={(row) => row.effectiveFrom}
              columns={[
                { heading: "Document", cell: (row) => `${row.name}, ${row.version}` },
                { heading: "In force from", cell: (row) => <FormattedDate on={row.effectiveFrom} /> },
                { heading: "Today", cell: (row) => (row.isInForce ? <Tag colour="green">In force</Tag> : "No") },
              ]}
            />
          </Section>
          {legalBasis !== "" && (
            <Section heading="The law it rests on">
              <p className="govuk-body">{legalBasis}</p>
            </Section>
          )}
          <Section heading="Code lists">
            {lists.length === 0 && <p className="govuk-body">The procedure has no code lists of its own.</p>}
            {lists.map(({ name, entries }) => (
              <Details key={name} summary={`${wordsOf(name)} (${entries.length})`}>
                <Lines lines={entries} none="The list is empty." />
              </Details>
            ))}
          </Section>
        </>
      )}
    </ProcedureFrame>
  );
}

/** A list's name as people read it: REFERRAL_SOURCES and referralSources are both Referral sources. */
function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
