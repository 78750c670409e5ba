import { Link } from "react-router";
import { graphql, type ResultOf } from "../../graphql.js";

/** An entry on the register that may be of the same child as another. */
export const MergeableEntry = graphql(`
  fragment MergeableEntry on RegisterEntry @_unmask { id reference child { id viewerCanMerge } }
`);

type Entry = ResultOf<typeof MergeableEntry>;

/** Where several records on the register may be of one child: a way to compare the first with each other, for those who may put them together. */
export function PutTogetherLinks({ entries }: { entries: readonly (Entry | null)[] }) {
  const [first, ...others] = entries.filter((entry) => entry !== null);
  if (!first?.child.viewerCanMerge) return null;
  const pairs = others.filter((other) => other.child.viewerCanMerge && other.child.id !== first.child.id);
  return pairs.map((other) => (
    <p key={other.id} className="govuk-body">
      <Link
        className="govuk-link"
        to={`/children/${encodeURIComponent(first.reference)}/merge?with=${encodeURIComponent(other.reference)}`}
      >
        Compare {first.reference} with {other.reference}, and put the two records together
      </Link>
    </p>
  ));
}
