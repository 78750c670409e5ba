import { Link } from "react-router";
import { FormattedDate, Inset, WarningText } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** Whether the paper is late, and who agreed that it may be. */
export const MeetingLateParts = graphql(`
  fragment MeetingLateParts on Meeting {
    id
    isLateToCirculate
    viewerCanAgreeLate
    lateAgreement { agreedBy { id name } agreedAt reason }
    dates { agendaDueOn }
  }
`);

/** Says that the agenda date is past, and that the chair must agree or has agreed. */
export function MeetingLate(props: { meeting: FragmentOf<typeof MeetingLateParts> }) {
  const meeting = readFragment(MeetingLateParts, props.meeting);
  const agreed = meeting.lateAgreement;
  if (agreed) {
    return (
      <Inset>
        {agreed.agreedBy.name} agreed to a late circulation (<FormattedDate at={agreed.agreedAt} />
        ): {agreed.reason}
      </Inset>
    );
  }
  if (!meeting.isLateToCirculate) return null;
  return (
    <WarningText>
      The agenda was due by <FormattedDate on={meeting.dates.agendaDueOn} />. The chair must agree before it can go out
      late.{" "}
      {meeting.viewerCanAgreeLate && (
        <Link className="govuk-link" to={`/meetings/${meeting.id}/late`}>
          Agree to the late circulation
        </Link>
      )}
    </WarningText>
  );
}
