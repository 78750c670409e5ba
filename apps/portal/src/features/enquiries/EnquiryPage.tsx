import { ButtonGroup, ButtonLink, QueryPage, Section, usePageQuery } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { childName } from "../../wording.js";
import { EndingEnquiry, EndingSection } from "../closing/index.js";
import { EnquiryDeadlines, EnquiryDeadlinesEnquiry } from "../deadlines/index.js";
import { MustBeTold, MustBeToldEnquiry } from "../notifications/index.js";
import { OffRollEnquiry, OffRollSection } from "../off-roll/index.js";
import { SensitiveCard, SensitiveChild } from "../sensitive/index.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { BeforeYouRing, BeforeYouRingEnquiry } from "./BeforeYouRing.js";
import { Checklists, ChecklistsEnquiry } from "./Checklists.js";
import { Documents, DocumentsEnquiry } from "./Documents.js";
import { EnquiryActs, EnquiryActsEnquiry } from "./EnquiryActs.js";
import { EnquiryFacts, EnquiryFactsEnquiry } from "./EnquiryFacts.js";
import { RecentChronology, RecentChronologyEnquiry } from "./RecentChronology.js";
import { StateTag } from "./StateTag.js";

const EnquiryPageQuery = graphql(
  `
    query EnquiryPage($reference: String!) {
      enquiry(reference: $reference) {
        id
        reference
        state
        hasSafeguardingConcern
        viewerCanRecord
        viewerCanRefer
        child { id firstName lastName ...SensitiveChild }
        ...EnquiryFactsEnquiry
        ...RecentChronologyEnquiry
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
    EnquiryFactsEnquiry,
    RecentChronologyEnquiry,
    SensitiveChild,
  ],
);

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
              <EnquiryFacts enquiry={enquiry} />
              <RecentChronology enquiry={enquiry} />
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
