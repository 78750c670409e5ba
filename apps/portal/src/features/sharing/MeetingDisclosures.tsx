import { Link } from "react-router";
import { FormattedDate, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";

/** What may be disclosed of a meeting. */
export const MeetingDisclosuresParts = graphql(`
  fragment MeetingDisclosuresParts on Meeting {
    id
    viewerCanKeep
    disclosures { id what toWhom agreedOn isInForce }
  }
`);

/** The agreements to disclose something of this meeting, and the ways to all of them and to a new one. */
export function MeetingDisclosures(props: { meeting: FragmentOf<typeof MeetingDisclosuresParts> }) {
  const meeting = readFragment(MeetingDisclosuresParts, props.meeting);
  if (useViewer().sight !== "FULL_CASE") return null;
  const inForce = meeting.disclosures.filter((one) => one.isInForce);
  return (
    <Section heading="Agreements to disclose">
      {inForce.length === 0 && <p className="govuk-body">Nothing of this meeting may be disclosed to anybody else.</p>}
      <ul className="govuk-list govuk-list--bullet">
        {inForce.map((one) => (
          <li key={one.id}>
            To {one.toWhom}: {one.what}. Agreed <FormattedDate on={one.agreedOn} />
          </li>
        ))}
      </ul>
      <ul className="govuk-list app-act-line">
        <li>
          <Link className="govuk-link" to="/disclosures">
            All agreements to disclose
          </Link>
        </li>
        {meeting.viewerCanKeep && (
          <li>
            <Link className="govuk-link" to={`/meetings/${meeting.id}/disclosure`}>
              Record an agreement to disclose
            </Link>
          </li>
        )}
      </ul>
    </Section>
  );
}
