import { FormattedDate, Section, SummaryList, WrittenText } from "../../design/index.js";
import type { Request } from "./request-page-query.js";
import { CHANNELS, REQUESTERS } from "./words.js";

/** What was released: its fingerprint, who fetched it, and the files for as long as they are kept. */
export function RequestCopy({ request, copy }: { request: Request; copy: NonNullable<Request["copy"]> }) {
  const address = `/subject-access-copies/${request.id}`;
  return (
    <Section heading="The copy">
      <SummaryList
        rows={[
          { label: "Released", value: <FormattedDate at={copy.releasedAt} /> },
          { label: "Fingerprint", value: <code className="app-wrap">{copy.hash}</code> },
          {
            label: "First fetched",
            value: copy.fetchedAt ? (
              <>
                <FormattedDate at={copy.fetchedAt} /> by {copy.fetchedBy?.name}
              </>
            ) : (
              "Not yet"
            ),
          },
          { label: "Kept here until", value: <FormattedDate on={copy.keptUntil} /> },
        ]}
      />
      {copy.isKept ? (
        <ul className="govuk-list">
          {copy.hasPdf && (
            <li>
              <a className="govuk-link" href={`${address}.pdf`} download>
                Download the copy to send (PDF)
              </a>
            </li>
          )}
          <li>
            <a className="govuk-link" href={`${address}.json`} download>
              Download the same as data (JSON)
            </a>
          </li>
        </ul>
      ) : (
        <p className="govuk-body">The copy is no longer kept here. Its fingerprint stays.</p>
      )}
    </Section>
  );
}

/** What is known of who asks. */
export function RequestFacts({ request }: { request: Request }) {
  return (
    <Section heading="The request">
      <SummaryList
        rows={[
          {
            label: "Child",
            value: request.childReference ? `${request.childName}, ${request.childReference}` : request.childName,
          },
          { label: "Asked by", value: request.requesterName, note: REQUESTERS[request.requester] },
          { label: "Why they may ask", value: <WrittenText>{request.entitlement}</WrittenText> },
          { label: "The child’s understanding", value: request.understanding },
          { label: "What they ask for", value: request.wanted ?? "Everything" },
          { label: "Received", value: <FormattedDate on={request.receivedOn} />, note: CHANNELS[request.channel] },
          ...(request.identityAskedOn
            ? [
                {
                  label: "Asked for proof",
                  value: <FormattedDate on={request.identityAskedOn} />,
                  note: request.identityAsked,
                },
              ]
            : []),
          ...(request.identityShownOn
            ? [
                {
                  label: "Identity shown",
                  value: <FormattedDate on={request.identityShownOn} />,
                  note: request.identitySeen,
                },
              ]
            : []),
          ...(request.extensionReason ? [{ label: "Why it takes longer", value: request.extensionReason }] : []),
        ]}
      />
    </Section>
  );
}
