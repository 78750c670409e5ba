import { Link } from "react-router";
import { type FragmentOf, graphql, readFragment } from "../graphql.js";
import { useChildName } from "./child-names.js";

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
  const nameOf = useChildName();
  return (
    <Link className="govuk-link" to={`/children/${reference}`}>
      {nameOf(child)} <span className="app-nowrap">({reference})</span>
    </Link>
  );
}

/** The child's name and reference, where it leads nowhere. */
export function ChildName({ entry: masked }: { entry: FragmentOf<typeof ChildLinkEntry> }) {
  const { reference, child } = readFragment(ChildLinkEntry, masked);
  const nameOf = useChildName();
  return (
    <>
      {nameOf(child)} <span className="app-nowrap">({reference})</span>
    </>
  );
}
