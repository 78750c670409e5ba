import { Page, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { mayEnter, useSession, type Viewer } from "../../session/viewer.js";
import { askedOf, concernOf, type HelpProcedure, type HelpText, jobsOf, wordsOf } from "./help-texts.js";

const HelpPageQuery = graphql(`
  query HelpPage { procedure { key seatCount rhythmDays concernToldTo groups { group name } roles { role words } } }
`);

/** How the reader's own jobs are done, what the words mean in the reader's authority, and who to ask. */
export function HelpPage() {
  const { viewer } = useSession();
  if (viewer && mayEnter(viewer, "PROCEDURE")) return <HelpByProcedure viewer={viewer} />;
  return (
    <Page title="Help">
      {!viewer && <p className="govuk-body">Sign in, and the help says how the jobs are done where you work.</p>}
      {viewer && <Jobs viewer={viewer} procedure={null} />}
      <WhoToAsk procedure={null} />
    </Page>
  );
}

function HelpByProcedure({ viewer }: { viewer: Viewer }) {
  const query = usePageQuery(HelpPageQuery, {});
  return (
    <QueryPage title="Help" query={query} show={(data) => data.procedure}>
      {(procedure) => (
        <>
          <Jobs viewer={viewer} procedure={procedure} />
          <WhoToAsk procedure={procedure} />
        </>
      )}
    </QueryPage>
  );
}

function Jobs({ viewer, procedure }: { viewer: Viewer; procedure: HelpProcedure | null }) {
  const jobs = jobsOf(viewer, procedure);
  const words = wordsOf(viewer, procedure);
  return (
    <>
      {jobs.length > 0 && (
        <Section heading="How to">
          {jobs.map(({ heading, text }) => (
            <section key={heading}>
              <h3 className="govuk-heading-s">{heading}</h3>
              <p className="govuk-body">{text}</p>
            </section>
          ))}
        </Section>
      )}
      {words.length > 0 && <Words words={words} />}
    </>
  );
}

function Words({ words }: { words: readonly HelpText[] }) {
  return (
    <Section heading="What the words mean">
      <dl className="app-words">
        {words.map(({ heading, text }) => (
          <div key={heading}>
            <dt className="govuk-heading-s">{heading}</dt>
            <dd className="govuk-body">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function WhoToAsk({ procedure }: { procedure: HelpProcedure | null }) {
  return (
    <Section heading="Who to ask">
      <p className="govuk-body">
        Questions about this service go to: {askedOf(procedure)}. In an email give the child’s reference, never the
        name.
      </p>
      <p className="govuk-body">
        If a child is in danger now, do not wait: call 999. A concern for a child’s safety goes at once to:{" "}
        {concernOf(procedure)}.
      </p>
    </Section>
  );
}
