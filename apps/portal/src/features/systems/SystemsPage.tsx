import { useParams } from "react-router";
import { FormattedDate, QueryPage, Section, SummaryList, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { SYSTEM_ACTS } from "../../wording.js";
import { SystemForm } from "./SystemForm.js";

const SystemsPageQuery = graphql(`
  query SystemsPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      viewerCanRecord
      systems { code label source can latest { what onDay result } }
    }
  }
`);

type System = NonNullable<ResultOf<typeof SystemsPageQuery>["enquiry"]>["systems"][number];

/** What was checked, flagged and uploaded in outside systems for one child, and a form for the next. */
export function SystemsPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(SystemsPageQuery, { reference });
  return (
    <QueryPage
      title={`${reference} – Outside systems`}
      query={query}
      show={(data) => data.enquiry}
      heading={() => "Outside systems"}
      caption={() => reference}
      back={{ to: `/enquiries/${reference}`, text: "Enquiry" }}
    >
      {(enquiry) =>
        enquiry.systems.length === 0 ? (
          <p className="govuk-body">The procedure names no outside systems for you to check.</p>
        ) : (
          <>
            <SummaryList
              rows={enquiry.systems.map((system) => ({
                label: system.label,
                value: <Latest latest={system.latest} />,
                note: system.source,
              }))}
            />
            {enquiry.viewerCanRecord && (
              <Section heading="Record what you did">
                <SystemForm reference={reference} enquiryId={enquiry.id} systems={enquiry.systems} />
              </Section>
            )}
          </>
        )
      }
    </QueryPage>
  );
}

function Latest({ latest }: { latest: System["latest"] }) {
  if (latest.length === 0) return <span className="app-muted">Nothing yet</span>;
  return (
    <ul className="govuk-list">
      {latest.map(({ what, onDay, result }) => (
        <li key={what}>
          {SYSTEM_ACTS[what]} <FormattedDate on={onDay} />
          {result && `: ${result}`}
        </li>
      ))}
    </ul>
  );
}
