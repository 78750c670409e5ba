import { Link } from "react-router";
import { SummaryList, WarningText, WrittenText } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { ADDRESS_PROTECTIONS, SAFE_TO_CONTACT } from "../../wording.js";
import { enquiryAddress } from "./address.js";

export const BeforeYouRingEnquiry = graphql(`
  fragment BeforeYouRingEnquiry on Enquiry {
    reference
    viewerCanRecord
    beforeYouRing { interpreter safeToContact contactNote addressProtection }
  }
`);

/** What to know before anyone rings or stands on the doorstep; it comes first on the page. */
export function BeforeYouRing(props: { enquiry: FragmentOf<typeof BeforeYouRingEnquiry> }) {
  const { reference, viewerCanRecord, beforeYouRing } = readFragment(BeforeYouRingEnquiry, props.enquiry);
  const { interpreter, safeToContact, contactNote, addressProtection } = beforeYouRing;
  const isProtected = addressProtection !== "NONE";
  return (
    <section className="app-card" aria-labelledby="before-you-ring">
      <h2 className="govuk-heading-m" id="before-you-ring">
        Before you ring
      </h2>
      {safeToContact === "NOT_SAFE" && <WarningText>{SAFE_TO_CONTACT.NOT_SAFE}.</WarningText>}
      {isProtected && <WarningText>The child's address is protected or may be. Say it to nobody.</WarningText>}
      <SummaryList
        rows={[
          { label: "Safe to contact", value: SAFE_TO_CONTACT[safeToContact] },
          { label: "Interpreter", value: interpreter ?? "None recorded as needed" },
          { label: "Address", value: ADDRESS_PROTECTIONS[addressProtection] },
          ...(contactNote ? [{ label: "Note", value: <WrittenText>{contactNote}</WrittenText> }] : []),
        ]}
      />
      {viewerCanRecord && (
        <Link className="govuk-link govuk-link--no-visited-state" to={enquiryAddress(reference, "contact-safety")}>
          Change what to know before ringing
        </Link>
      )}
    </section>
  );
}
