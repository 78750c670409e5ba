import { FormattedDate, Tag, WarningText } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { MINUTES_STATES } from "../../../wording.js";
import { MINUTES_COLOURS } from "./words.js";

/** How far minutes are, and who brought them there. */
export const MinutesStandingParts = graphql(`
  fragment MinutesStandingParts on Minutes {
    id
    state
    askedAt
    askedBy { id name }
    approvedAt
    approvedBy { id name }
    publishedAt
    publishedBy { id name }
    hash
    isAsPublished
  }
`);

/** The line under the heading: draft, approved or published, by whom and when, and whether the text is still what was published. */
export function MinutesStanding(props: { minutes: FragmentOf<typeof MinutesStandingParts> }) {
  const minutes = readFragment(MinutesStandingParts, props.minutes);
  const { state, askedBy, askedAt, approvedBy, approvedAt, publishedBy, publishedAt } = minutes;
  return (
    <>
      <p className="govuk-body">
        <Tag colour={MINUTES_COLOURS[state]}>{MINUTES_STATES[state]}</Tag>{" "}
        {state === "DRAFT" && askedBy && (
          <>
            {askedBy.name} asked the chair to approve, <FormattedDate at={askedAt} />.
          </>
        )}
        {approvedBy && (
          <>
            Approved by {approvedBy.name}, <FormattedDate at={approvedAt} />.{" "}
          </>
        )}
        {publishedBy && (
          <>
            Published by {publishedBy.name}, <FormattedDate at={publishedAt} />.
          </>
        )}
      </p>
      {minutes.isAsPublished === true && (
        <p className="govuk-hint app-fingerprint">The text is as it was published. Fingerprint: {minutes.hash}</p>
      )}
      {minutes.isAsPublished === false && (
        <WarningText>
          The text is not what was published: it no longer has the fingerprint {minutes.hash}. Tell whoever runs the
          register.
        </WarningText>
      )}
    </>
  );
}
