import { Link } from "react-router";
import { type FragmentOf, graphql, readFragment } from "../graphql.js";
import { childName } from "../wording.js";

/** What naming a child of the register needs. */
export const ChildLinkEntry = graphql(`
  fragment ChildLinkEntry on RegisterEntry {
    reference
    child { id firstName lastName schoolYear }
  }
`);

/** The child's name and reference, leading to the child's page. */
export function ChildLink({ entry: masked }: { entry: FragmentOf<typeof ChildLinkEntry> }) {
  const { reference, child } = readFragment(ChildLinkEntry, masked);
  return (
    <Link className="govuk-link" to={`/children/${reference}`}>
      {childName(child)} <span className="app-nowrap">({reference})</span>
    </Link>
  );
}

/** The child's name and reference, where it leads nowhere. */
export function ChildName({ entry: masked }: { entry: FragmentOf<typeof ChildLinkEntry> }) {
  const { reference, child } = readFragment(ChildLinkEntry, masked);
  return (
    <>
      {childName(child)} <span className="app-nowrap">({reference})</span>
    </>
  );
}
