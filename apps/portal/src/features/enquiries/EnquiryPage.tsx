import { Link } from "react-router";
import {
  ButtonGroup,
  ButtonLink,
  FormattedDate,
  QueryPage,
  Section,
  SummaryList,
  usePageQuery,
  WrittenText,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { childName, countOf, PROTECTIONS, yearWords } from "../../wording.js";
import { EndingEnquiry, EndingSection } from "../closing/index.js";
import { EnquiryDeadlines, EnquiryDeadlinesEnquiry } from "../deadlines/index.js";
import { MustBeTold, MustBeToldEnquiry } from "../notifications/index.js";
import { OffRollEnquiry, OffRollSection } from "../off-roll/index.js";
import { SensitiveCard, SensitiveChild } from "../sensitive/index.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { BeforeYouRing, BeforeYouRingEnquiry } from "./BeforeYouRing.js";
import { Checklists, ChecklistsEnquiry } from "./Checklists.js";
import { ChronologyLine, ChronologyLines } from "./ChronologyLines.js";
import { Documents, DocumentsEnquiry } from "./Documents.js";
import { EnquiryActs, EnquiryActsEnquiry } from "./EnquiryActs.js";
import { StateTag } from "./StateTag.js";

const EnquiryPageQuery = graphql(
  `
    query EnquiryPage($reference: String!) {
      enquiry(reference: $reference) {
        id
        reference
        state
        openedOn
        firstAbsentOn
        absenceEndedOn
        daysAbsent
        onRoll
        isLocated
        protection
        isSocialCareInvolved
        socialWorker
        hasSafeguardingConcern
        closedOn
        outcomeNote
        viewerCanRecord
        viewerCanRefer
        child { id firstName lastName dateOfBirth schoolYear ...SensitiveChild }
        school { id name }
        officer { id name }
        copiedTo { id name }
        entry { id reference }
        outcome { code label }
        vulnerabilities { code label }
        risks { code label }
        missing { isMissing category notKnown source }
        chronology(first: 10, newestFirst: true) { totalCount nodes { ...ChronologyLine } }
        ...MustBeToldEnquiry
        ...BeforeYouRingEnquiry
        ...EnquiryActsEnquiry
        ...ChecklistsEnquiry
        ...DocumentsEnquiry
        ...EnquiryDeadlinesEnquiry
        ...OffRollEnquiry
        ...EndingEnquiry
      }
    }
  `,
  [
    MustBeToldEnquiry,
    BeforeYouRingEnquiry,
    EnquiryActsEnquiry,
    ChecklistsEnquiry,
    DocumentsEnquiry,
    EnquiryDeadlinesEnquiry,
    OffRollEnquiry,
    EndingEnquiry,
    ChronologyLine,
    SensitiveChild,
  ],
);

type Enquiry = NonNullable<ResultOf<typeof EnquiryPageQuery>["enquiry"]>;

/** One search for one child: what to know before ringing, what to do now, and what was done. */
export function EnquiryPage() {
  const reference = useEnquiryReference();
  const { isSchool } = useViewer();
  const query = usePageQuery(EnquiryPageQuery, { reference });
  return (
    <QueryPage
      title={reference}
      query={query}
      show={(data) => data.enquiry}
      heading={(enquiry) => childName(enquiry.child)}
      caption={(enquiry) => enquiry.reference}
      back={{ to: "/enquiries", text: isSchool ? "Children we are looking for" : "Enquiries" }}
      isWide
    >
      {(enquiry) => (
        <>
          <p className="govuk-body">
            <StateTag enquiry={enquiry} />
          </p>
          <MustBeTold enquiry={enquiry} />
          <BeforeYouRing enquiry={enquiry} />
          <ButtonGroup>
            {enquiry.viewerCanRecord && (
              <ButtonLink to={enquiryAddress(reference, "attempts/new")}>Record a call, visit or letter</ButtonLink>
            )}
            {enquiry.viewerCanRefer && (
              <ButtonLink to={`/refer-missing/new?enquiry=${reference}`} look="secondary">
                Tell the authority about the child
              </ButtonLink>
            )}
          </ButtonGroup>
          <div className="app-columns">
            <div className="app-columns__main">
              <SensitiveCard child={enquiry.child} at={enquiryAddress(reference)} />
              <Section heading="Deadlines">
                <EnquiryDeadlines enquiry={enquiry} />
              </Section>
              <Checklists enquiry={enquiry} />
              <Section heading="What we know">
                <SummaryList rows={factsOf(enquiry)} />
              </Section>
              <Chronology enquiry={enquiry} />
              <Documents enquiry={enquiry} />
              <OffRollSection enquiry={enquiry} />
              <EndingSection enquiry={enquiry} />
            </div>
            <EnquiryActs enquiry={enquiry} />
          </div>
        </>
      )}
    </QueryPage>
  );
}

function factsOf(enquiry: Enquiry) {
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

function Chronology({ enquiry }: { enquiry: Enquiry }) {
  const { reference, chronology, viewerCanRecord } = enquiry;
  return (
    <Section heading="What was done, newest first">
      <ChronologyLines lines={chronology.nodes} correctIn={viewerCanRecord ? reference : undefined} />
      <ButtonGroup>
        <Link className="govuk-link" to={enquiryAddress(reference, "chronology")}>
          The whole chronology, to print or download ({countOf(chronology.totalCount, "line")})
        </Link>
      </ButtonGroup>
    </Section>
  );
}
