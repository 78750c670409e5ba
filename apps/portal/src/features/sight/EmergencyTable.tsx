import { FormattedDate, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

export const EmergencyOfRecord = graphql(`
  fragment EmergencyOfRecord on EmergencyAccess {
    id
    reason
    openedAt
    isOpen
    person { name }
  }
`);

/** The newest times a restricted record was opened in an emergency, with the reason given. */
export function EmergencyTable(props: { emergencies: readonly FragmentOf<typeof EmergencyOfRecord>[] }) {
  if (props.emergencies.length === 0) return <p className="govuk-body">Nobody has opened it in an emergency.</p>;
  return (
    <ul className="govuk-list govuk-list--spaced">
      {props.emergencies.map((one) => {
        const { id, person, openedAt, reason, isOpen } = readFragment(EmergencyOfRecord, one);
        return (
          <li key={id}>
            {person?.name}, <FormattedDate at={openedAt} />. {reason} {isOpen && <Tag colour="orange">Open now</Tag>}
          </li>
        );
      })}
    </ul>
  );
}
