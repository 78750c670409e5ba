import { Page, Section } from "../../design/index.js";

const WORDS = [
  {
    word: "Register",
    meaning:
      "The list of children who miss education, or are at risk of it. A child stays on it until the panel has decided.",
  },
  { word: "Panel", meaning: "The 14 seats that meet every fortnight and decide about each child on the agenda." },
  {
    word: "Group",
    meaning: "One of three: on roll and not attending; not on roll and hard to place; concerns or risk of breakdown.",
  },
  { word: "Signs of Safety", meaning: "What is working well, what we are worried about, what needs to happen." },
  {
    word: "Circulation",
    meaning: "The register and the agenda go to the seats before each panel. What was sent is kept as it was.",
  },
  { word: "Outstanding action", meaning: "An action that was not done in time. The strategic lead sees it." },
];

const JOBS = [
  {
    job: "Update my actions",
    how: "Open My actions. Choose done, in progress or blocked, write what happened, and save. Your text is kept while you type.",
  },
  {
    job: "Refer a child",
    how: "Choose Refer a child. First the service checks whether the child is known, so that nobody is entered twice.",
  },
  {
    job: "Find a child",
    how: "Use the search box on every page: a name, a reference such as AFC-2026-0142, or a UPN.",
  },
  {
    job: "Bring in a spreadsheet",
    how: "Business support: open Admin, then Import. Nothing is saved before you confirm.",
  },
  {
    job: "Take a child off the register",
    how: "Propose it on the child’s page. The panel decides, then the strategic lead approves.",
  },
];

/** How the main jobs are done, what the words mean, and who to ask. */
export function HelpPage() {
  return (
    <Page title="Help">
      <Section heading="How to">
        {JOBS.map(({ job, how }) => (
          <section key={job}>
            <h3 className="govuk-heading-s">{job}</h3>
            <p className="govuk-body">{how}</p>
          </section>
        ))}
      </Section>
      <Section heading="What the words mean">
        <dl className="app-words">
          {WORDS.map(({ word, meaning }) => (
            <div key={word}>
              <dt className="govuk-heading-s">{word}</dt>
              <dd className="govuk-body">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section heading="Who to ask">
        <p className="govuk-body">
          Ask business support of the panel. Tell them the child’s reference, never the name, in an email.
        </p>
        <p className="govuk-body">
          If a child is in danger now, do not wait for the panel: call 999, or the Single Point of Access.
        </p>
      </Section>
    </Page>
  );
}
