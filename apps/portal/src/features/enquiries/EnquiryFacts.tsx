import { Link } from "react-router";
import { FormattedDate, Section, SummaryList, WrittenText } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { countOf, PROTECTIONS, yearWords } from "../../wording.js";

/** What is known in an enquiry. */
export const EnquiryFactsEnquiry = graphql(`
  fragment EnquiryFactsEnquiry on Enquiry {
    id
    firstAbsentOn
    absenceEndedOn
    daysAbsent
    isLocated
    protection
    socialWorker
    closedOn
    outcomeNote
    child { id dateOfBirth schoolYear }
    school { id name }
    officer { id name }
    copiedTo { id name }
    entry { id reference }
    outcome { code label }
    vulnerabilities { code label }
    risks { code label }
    missing { isMissing category notKnown source }
  }
`);

type Facts = ResultOf<typeof EnquiryFactsEnquiry>;

/** What is known of the child and of the search, and how it was closed. */
export function EnquiryFacts(props: { enquiry: FragmentOf<typeof EnquiryFactsEnquiry> }) {
  return (
    <Section heading="What we know">
      <SummaryList rows={factsOf(readFragment(EnquiryFactsEnquiry, props.enquiry))} />
    </Section>
  );
}

function factsOf(enquiry: Facts) {
  const { child, missing, entry } = enquiry;
  const inWords = (codes: readonly { label: string }[]) => codes.map(({ label }) => label).join(", ");
  return [
    {
      label: "Child",
      value: (
        <>
          Born <FormattedDate on={child.dateOfBirth} isBirth />, {yearWords(child.schoolYear)}
        </>
      ),
    },
    { label: "School", value: enquiry.school?.name },
    {
      label: "Absent since",
      value: enquiry.firstAbsentOn && <FormattedDate on={enquiry.firstAbsentOn} />,
      note: enquiry.daysAbsent !== null && `${countOf(enquiry.daysAbsent, "school day")} of unauthorised absence`,
    },
    ...(enquiry.absenceEndedOn
      ? [{ label: "Last day absent", value: <FormattedDate on={enquiry.absenceEndedOn} /> }]
      : []),
    { label: "Located", value: enquiry.isLocated ? "Yes" : "No" },
    {
      label: "Missing education",
      value: missing.isMissing === null ? "Cannot be told yet" : missing.isMissing ? "Yes" : "No",
      note: missing.category ?? (missing.notKnown.length > 0 ? `Find out ${missing.notKnown.join(" and ")}` : null),
    },
    { label: "Child protection", value: PROTECTIONS[enquiry.protection], note: enquiry.socialWorker },
    { label: "Vulnerable groups", value: inWords(enquiry.vulnerabilities) },
    { label: "Risks", value: inWords(enquiry.risks) },
    { label: "Officer", value: enquiry.officer?.name, note: enquiry.copiedTo && `Copy: ${enquiry.copiedTo.name}` },
    ...(entry
      ? [
          {
            label: "On the register",
            value: (
              <Link className="govuk-link" to={`/children/${encodeURIComponent(entry.reference)}`}>
                {entry.reference}
              </Link>
            ),
          },
        ]
      : []),
    ...(enquiry.closedOn
      ? [
          { label: "Closed on", value: <FormattedDate on={enquiry.closedOn} />, note: enquiry.outcome?.label },
          {
            label: "Said when closing",
            value: enquiry.outcomeNote && <WrittenText>{enquiry.outcomeNote}</WrittenText>,
          },
        ]
      : []),
  ];
}
