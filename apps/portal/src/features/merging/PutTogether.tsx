import { Link } from "react-router";
import { FormattedDate, Inset } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";

/** The records that were put together with a child's. */
export const PutTogetherChild = graphql(`
  fragment PutTogetherChild on Child {
    childMerges { id mergedAt mergedName formerUpn voidedReference viewerCanUndo mergedBy { name } }
  }
`);

/** Says above the record that two were put together, by whom, and leads to taking them apart. */
export function PutTogether(props: { child: FragmentOf<typeof PutTogetherChild>; at: string }) {
  const { childMerges } = readFragment(PutTogetherChild, props.child);
  return childMerges.map((merge, place) => (
    <Inset key={merge.id}>
      <p className="govuk-body">
        Two records were put together on <FormattedDate at={merge.mergedAt} /> by {merge.mergedBy?.name ?? "somebody"}.
        The other was of {merge.mergedName}
        {merge.voidedReference ? `, ${merge.voidedReference}` : ""}
        {merge.formerUpn ? `; former UPN ${merge.formerUpn}` : ""}.
      </p>
      {place === 0 && merge.viewerCanUndo && (
        <p className="govuk-body">
          <Link className="govuk-link govuk-link--no-visited-state" to={`${props.at}/apart`}>
            Undo: take the records apart
          </Link>
        </p>
      )}
    </Inset>
  ));
}
