import { Link } from "react-router";
import { FormattedDate } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

export const ConflictOfRecord = graphql(`
  fragment ConflictOfRecord on ConflictOfInterest {
    id
    reason
    withHousehold
    declaredAt
    declaredBy { name }
    person { name }
    viewerCanEnd
  }
`);

/** The people who know the child or the family, and so do not see the record. */
export function ConflictCards(props: { conflicts: readonly FragmentOf<typeof ConflictOfRecord>[]; address: string }) {
  if (props.conflicts.length === 0) return <p className="govuk-body">Nobody has said that they know the family.</p>;
  return props.conflicts.map((one) => {
    const conflict = readFragment(ConflictOfRecord, one);
    return (
      <section className="app-card" key={conflict.id} aria-labelledby={`conflict-${conflict.id}`}>
        <h3 className="govuk-heading-s" id={`conflict-${conflict.id}`}>
          {conflict.person?.name} does not see this record
        </h3>
        <p className="govuk-body">{conflict.reason}</p>
        <p className="govuk-hint">
          Recorded <FormattedDate at={conflict.declaredAt} /> by {conflict.declaredBy?.name}
          {conflict.withHousehold && ", for the brothers and sisters too"}
        </p>
        {conflict.viewerCanEnd && (
          <Link className="govuk-link" to={`${props.address}/access/conflicts/${conflict.id}`}>
            End this conflict of interest<span className="govuk-visually-hidden"> of {conflict.person?.name}</span>
          </Link>
        )}
      </section>
    );
  });
}
