import { Page, Section } from "../../design/index.js";

/** The privacy notice: a page for the council to complete before it goes live. */
export function PrivacyPage() {
  return (
    <Page title="Privacy notice">
      <p className="govuk-body">
        The council keeps this register to find children who miss education and to see that they get it.
      </p>
      <Section heading="Why the council may keep it">
        <p className="govuk-body">
          Section 436A of the Education Act 1996 makes it the council’s duty to identify children of compulsory school
          age who are not receiving suitable education. The council acts under that duty and in the public interest. It
          does not rest on consent.
        </p>
      </Section>
      <Section heading="What is kept">
        <ul className="govuk-list govuk-list--bullet">
          <li>who the child is: name, date of birth, sex, unique pupil number</li>
          <li>school, provision and hours of education</li>
          <li>what was tried and decided, and who does what by when</li>
          <li>notes on the case, with the child’s and the parent’s view</li>
          <li>who looked at what and changed what, and when</li>
        </ul>
      </Section>
      <Section heading="Who sees it">
        <p className="govuk-body">
          Those who decide about a child see the full case. Other services see the register’s line, or only whether a
          child is known; a school sees the children it looks for. Every look and every change is recorded with the name
          of the person. A protected address stays out of every list and paper.
        </p>
      </Section>
      <Section heading="How long it is kept">
        <p className="govuk-body">
          For as long as the council’s retention schedule says. Ask the council’s data protection officer.
        </p>
      </Section>
      <Section heading="Your rights">
        <p className="govuk-body">
          You can ask to see what is kept about you or your child, and to have it put right. Write to the council’s data
          protection officer. You can complain to the Information Commissioner’s Office.
        </p>
      </Section>
      <Section heading="Cookies">
        <p className="govuk-body">
          One cookie keeps you signed in. It is needed, and it is deleted when you sign out. There are no others.
        </p>
      </Section>
    </Page>
  );
}
