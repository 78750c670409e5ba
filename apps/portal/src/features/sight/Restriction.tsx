import { ButtonGroup, ButtonLink, FormattedDate, Inset, SummaryList } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

export const RestrictionOfRecord = graphql(`
  fragment RestrictionOfRecord on RecordRestriction {
    id
    reason
    madeAt
    madeBy { name }
    readers { id name }
    liftReason
    liftAskedAt
    liftAskedBy { name }
    viewerCanAgreeToLift
  }
`);

/** Whether a record is restricted, to whom and why, and the way to change it. */
export function Restriction(props: { restriction: FragmentOf<typeof RestrictionOfRecord> | null; address: string }) {
  const restriction = readFragment(RestrictionOfRecord, props.restriction);
  const to = `${props.address}/access`;
  if (!restriction)
    return (
      <>
        <p className="govuk-body">This record is not restricted. Each person’s role says how much of it they see.</p>
        <ButtonLink to={`${to}/restrict`}>Restrict this record</ButtonLink>
      </>
    );
  return (
    <>
      <SummaryList
        rows={[
          { label: "May see it", value: restriction.readers.map(({ name }) => name).join(", ") },
          { label: "Besides them", value: "The strategic lead, and whoever oversees the register" },
          { label: "Why", value: restriction.reason },
          {
            label: "Since",
            value: (
              <>
                <FormattedDate at={restriction.madeAt} />, by {restriction.madeBy?.name}
              </>
            ),
          },
        ]}
      />
      {restriction.liftAskedBy && restriction.liftAskedAt && (
        <Inset>
          {restriction.liftAskedBy.name} asked on <FormattedDate at={restriction.liftAskedAt} /> to lift the
          restriction: {restriction.liftReason}
          {!restriction.viewerCanAgreeToLift && " A second person decides."}
        </Inset>
      )}
      <ButtonGroup>
        <ButtonLink look="secondary" to={`${to}/restrict`}>
          Change who may see it
        </ButtonLink>
        {restriction.viewerCanAgreeToLift && <ButtonLink to={`${to}/lift`}>Lift the restriction</ButtonLink>}
        {!restriction.liftAskedBy && (
          <ButtonLink look="secondary" to={`${to}/lift`}>
            Ask to lift it
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  );
}
