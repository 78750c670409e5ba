import { Page, Section } from "../../design/index.js";

/** The accessibility statement: a page for the council to complete before it goes live. */
export function AccessibilityPage() {
  return (
    <Page title="Accessibility statement">
      <p className="govuk-body">
        This statement is about the ROME register. We want as many people as possible to be able to use it. You should
        be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>do everything with the keyboard alone</li>
        <li>zoom to 400% without scrolling sideways</li>
        <li>use a phone, a tablet or a computer</li>
        <li>use a screen reader for all of it</li>
        <li>change colours, contrast and fonts in your browser</li>
      </ul>
      <Section heading="How accessible it is">
        <p className="govuk-body">
          It is built to the Web Content Accessibility Guidelines version 2.2, level AA. Its pages are checked by a
          program at every change. It has not yet been tested with people who use assistive technology, nor by an
          independent auditor.
        </p>
      </Section>
      <Section heading="What we know is not right yet">
        <p className="govuk-body">
          Spreadsheets that you download follow the columns of the file you brought in, and may lack headings that a
          screen reader can announce.
        </p>
      </Section>
      <Section heading="Tell us about a problem">
        <p className="govuk-body">
          Tell whoever keeps the register at your council; Help says who that is. If you need something on paper, in
          large print or read out, ask them too. You will have an answer within five working days.
        </p>
        <p className="govuk-body">
          If you are not content with the answer, contact the Equality Advisory and Support Service. The Equality and
          Human Rights Commission enforces the Public Sector Bodies Accessibility Regulations 2018.
        </p>
      </Section>
    </Page>
  );
}
